import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedNotices } from '../../../rules/calendar';
import { noRecords, type Records } from '../../../rules/records';
import { day } from '../../../rules/time/day';
import { openLedgerBook } from '../../../templates/read';
import { writeForms, writeLedgerBook, type Period } from '../../../templates/write';
import { readWorkbook, type CellValue, type SheetGrid } from '../../../templates/xlsx';
import {
  hasLibreOffice,
  python,
  savedByLibreOffice,
  savedByOpenpyxl,
  withoutResults,
} from '../../run/spreadsheet-programs';
import { settings } from '../write/examples';
import { archiveOf } from './archives';
import { looksOf, type SheetLook } from './look';
import { contentOf, foreignRecords } from './records';
import { yangcheng } from '../../../rules/regulation/regulation';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'roundtrip-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const period: Period = { kind: 'month', year: 2026, month: 5 };
const head = {
  unit: '招商服务部',
  office: settings.office,
  period,
  phones: 'full',
  forms: yangcheng.forms,
} as const;
const correction = { day: day(2027, 7, 1), kind: 'workday', name: '抗旱值班', source: '管委会通知' } as const;
const notices = shippedNotices().slice(-1);

interface Program {
  readonly name: string;
  readonly installed: boolean;
  /** Saves a file again. @returns its bytes */
  readonly save: (path: string, target: string) => Uint8Array;
  /** The file with what the program keeps of it. */
  readonly kept: (bytes: Uint8Array) => Uint8Array;
}

const programs: readonly Program[] = [
  {
    name: 'LibreOffice',
    installed: hasLibreOffice,
    save: (path, target) => {
      const [saved = ''] = savedByLibreOffice([path], target, join(folder, 'profile'));
      return readFileSync(saved);
    },
    kept: (bytes) => bytes,
  },
  {
    name: 'openpyxl',
    installed: python !== null,
    save: (path, target) => {
      savedByOpenpyxl(path, `${target}.xlsx`);
      return readFileSync(`${target}.xlsx`);
    },
    // Formulas without their results, which the next program works out.
    kept: withoutResults,
  },
];

const awkward = foreignRecords(6);
const cases: readonly (readonly [name: string, records: Records])[] = [
  ['awkward records', awkward],
  ['no records', noRecords],
];

describe.each(programs)('saved again by $name (skipped where it is not installed)', (program) => {
  const { name, installed, save, kept } = program;
  const saved = (file: string, bytes: Uint8Array): Uint8Array => {
    const path = join(folder, `${file}.xlsx`);
    writeFileSync(path, bytes);
    return save(path, join(folder, `${file}-${name}`));
  };

  it.skipIf(!installed).each(cases)('forms of %s are the same, cell for cell', async (file, records) => {
    const { records: typed } = await openLedgerBook(
      '台帐.xlsx',
      await writeLedgerBook({ regulation: yangcheng, settings, records }),
      yangcheng.forms,
    );
    const forms = await writeForms({ ...head, records: typed });
    const again = saved(`forms-${file}`, forms);
    const book = await openLedgerBook('表.xlsx', again, yangcheng.forms);
    expect(contentOf(book.records)).toEqual(contentOf(typed));
    expect(book.findings).toEqual([]);
    expect(await valuesIn(again)).toEqual(await valuesIn(kept(forms)));
    expect(looksOf(again)).toEqual(looksOf(forms));
  });

  it.skipIf(!installed)('an archive is known as one, and holds the same records', async () => {
    const { bytes, archived } = await archiveOf(awkward);
    const again = saved('archive', bytes);
    const book = await openLedgerBook('归档.xlsx', again, yangcheng.forms);
    expect(book.archive).toMatchObject({ unit: '招商服务部' });
    const before = await openLedgerBook('归档.xlsx', bytes, yangcheng.forms);
    expect(contentOf(book.records)).toEqual(contentOf(before.records));
    expect(before.records.booking).toHaveLength(archived.booking.length);
    expect(looksOf(again).map(tables)).toEqual(looksOf(bytes).map(tables));
  });

  it.skipIf(!installed)('a ledger workbook holds the same records, settings and calendar', async () => {
    const content = { regulation: yangcheng, settings, records: awkward, notices, corrections: [correction] };
    const ledger = await writeLedgerBook(content);
    const before = await openLedgerBook('台帐.xlsx', kept(ledger), yangcheng.forms);
    const after = await openLedgerBook('台帐.xlsx', saved('ledger', ledger), yangcheng.forms);
    expect(contentOf(after.records)).toEqual(contentOf(before.records));
    expect(after.settings).toEqual(settings);
    expect([after.notices, after.corrections]).toEqual([before.notices, [correction]]);
    expect(after.findings).toEqual([]);
  });
});

/** What is framed and merged. */
function tables({ name, merges, lines, widths }: SheetLook): Partial<SheetLook> {
  return { name, merges, lines, widths };
}

/** Every cell of every sheet; serial numbers to the millisecond. */
async function valuesIn(
  bytes: Uint8Array,
): Promise<readonly (Pick<SheetGrid, 'name'> & { cells: object })[]> {
  const { sheets } = await readWorkbook(bytes);
  return sheets.map(({ name, rows }) => ({
    name,
    cells: Object.fromEntries(rows.map(({ row, cells }) => [row, Array.from(cells, exact)])),
  }));
}

function exact(cell: CellValue | undefined): CellValue | null {
  if (cell === undefined) return null;
  if (typeof cell !== 'object' || !('serial' in cell)) return cell;
  return { ...cell, serial: Math.round(cell.serial * 86_400_000) / 86_400_000 };
}
