import { describe, expect, test } from 'vitest';
import { Importing, type ImportingWork } from '../../dashboard/model/importing';
import { newItem, settled } from '../../dashboard/model/file-list';
import { sheetLines } from '../../dashboard/model/quality';
import { OpenFiles } from '../../dashboard/model/open-files';
import { openFile, readFile } from '../../dashboard/reading/read-file';
import { day } from '../../rules/time/day';
import { moment } from '../../rules/time/moment';
import { chooseLedger } from '../../templates/import';
import { createMemory, type Memory } from '../../templates/memory';
import { readLedgerBook, type LedgerBook } from '../../templates/read';
import { writeLedgerBook } from '../../templates/write';
import { sheet, workbook } from '../templates/read/grids';
import { monthsOfOvertime, oldBook } from '../templates/import/old-books';
import { yangcheng } from '../../rules/regulation/regulation';

const by = { regulation: yangcheng, today: day(2026, 11, 23) };
const bytes = await monthsOfOvertime();
const file = new File([new Uint8Array(bytes)], '2026年延时.xlsx', { lastModified: 1 });

/** Works as the worker does, on this thread; remembers what it was given. */
function working(more: Partial<ImportingWork> = {}) {
  const saved: string[] = [];
  const taken: LedgerBook[] = [];
  const work: ImportingWork = {
    open: openFile,
    write: async (content) => ({ kind: 'written', bytes: await writeLedgerBook(content) }),
    save: ({ name }) => saved.push(name),
    take: (_, book) => taken.push(book),
    ...more,
  };
  return { work, saved, taken };
}

function refusing(): Memory {
  return createMemory(() => {
    throw new DOMException('no storage', 'SecurityError');
  });
}

function openedDraft(importing: Importing) {
  if (importing.state.phase !== 'open')
    throw new Error(`Expected an open import, found ${importing.state.phase}`);
  return importing.state.draft;
}

describe('an import', () => {
  test('opens at the first sheet that is imported, and gives its records to the page', async () => {
    const { work, taken } = working();
    const importing = new Importing(work, refusing(), by, () => undefined);
    await importing.begin(file);
    expect(importing.state).toMatchObject({ phase: 'open', sheet: 0, list: null, saving: 'no' });
    importing.finish();
    expect(importing.state.phase).toBe('closed');
    expect(taken.map(({ records }) => records.overtime.length)).toEqual([4]);
  });

  test('remembers what was confirmed, where storage is refused for as long as the page is open', async () => {
    const memory = refusing();
    const first = new Importing(working().work, memory, by, () => undefined);
    await first.begin(file);
    first.correct(chooseLedger(chooseLedger(openedDraft(first), 0, null), 1, 'booking'));
    first.finish();
    const second = new Importing(working().work, memory, by, () => undefined);
    await second.begin(file);
    // Both sheets have one shape: what was imported is remembered, not what was left out.
    expect(openedDraft(second).sheets.map(({ mapping }) => mapping.ledger)).toEqual([
      'booking',
      'booking',
      null,
      null,
    ]);
  });

  test('makes the official workbook, or says why not', async () => {
    const { work, saved } = working();
    const importing = new Importing(work, refusing(), by, () => undefined);
    await importing.begin(file);
    await importing.saveOfficial();
    expect(saved).toEqual(['2026年延时_正式台帐.xlsx']);
    expect(importing.state).toMatchObject({ saving: 'saved' });
    const failing = working({ write: () => Promise.resolve({ kind: 'refused', reason: '内存不足' }) });
    const other = new Importing(failing.work, refusing(), by, () => undefined);
    await other.begin(file);
    await other.saveOfficial();
    expect(other.state).toMatchObject({ saving: { failed: '正式台帐没有生成：内存不足' } });
  });

  test('a file that is no workbook is refused; closing while one is read leaves nothing behind', async () => {
    const importing = new Importing(working().work, refusing(), by, () => undefined);
    await importing.begin(new File(['x'], '表.xlsx'));
    expect(importing.state).toMatchObject({ phase: 'refused' });
    const reading = importing.begin(file);
    importing.close();
    await reading;
    expect(importing.state.phase).toBe('closed');
  });
});

describe('the list of files', () => {
  const read = (chosen: File) => readFile(chosen, yangcheng.forms, () => undefined);

  test('offers to import what was not recognised', async () => {
    const foreign = new File(
      [
        new Uint8Array(
          await oldBook({
            name: '表',
            rows: [
              ['甲', '乙'],
              ['1', '2'],
            ],
          }),
        ),
      ],
      '表.xlsx',
    );
    expect(settled(newItem(1, foreign, 'file'), await read(foreign))).toMatchObject({
      state: 'refused',
      importable: true,
    });
    const broken = new File(['x'], '断档.xlsx');
    expect(settled(newItem(1, broken, 'file'), await read(broken))).toMatchObject({
      state: 'refused',
      importable: false,
    });
    const partly = readLedgerBook(
      '台帐.xlsx',
      workbook(
        sheet('延时服务登记表', [
          ['日期', '服务人员', '事项名称'],
          ['2026-5-11', '张三', '备案'],
        ]),
        sheet('六月', [['甲', '乙']]),
      ),
      yangcheng.forms,
    );
    expect(settled(newItem(1, broken, 'file'), { kind: 'read', book: partly, toRenew: [] })).toMatchObject({
      importable: true,
    });
  });

  test('an imported workbook takes the place of its file and of the sample, and counts with the others', async () => {
    const openFiles = new OpenFiles(
      read,
      { regulation: yangcheng, now: moment(2026, 11, 23, 10) },
      () => undefined,
    );
    await openFiles.add([file], 'file');
    const { work, taken } = working();
    const importing = new Importing(work, refusing(), by, () => undefined);
    await importing.begin(file);
    importing.finish();
    const [book] = taken;
    if (book === undefined) throw new Error('Expected a book');
    openFiles.addImported(file, book);
    expect(openFiles.items.map(({ origin, state, importable }) => [origin, state, importable])).toEqual([
      ['import', 'partial', false],
    ]);
    expect(openFiles.assessed.facts.overtime).toHaveLength(4);
    expect(
      openFiles.items.flatMap((item) => sheetLines(item, yangcheng.forms)).flatMap(({ notes }) => notes),
    ).toContain('合计行 1 行未计入（A8:G8）');
    openFiles.remove(openFiles.items[0]?.id ?? 0);
    expect(openFiles.assessed.facts.overtime).toHaveLength(0);
  });
});
