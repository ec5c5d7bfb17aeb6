import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { yangcheng } from '../../rules/regulation/regulation';
import { ledgerKeys, type LedgerKey } from '../../rules/ledgers';
import { noRecords, type Entry, type Records } from '../../rules/records';
import { checkColumns } from '../../templates/formulas/columns';
import { readLedgerBook, recordsOf } from '../../templates/read';
import { createRandom } from '../../templates/sample/random';
import { writeLedgerBook } from '../../templates/write';
import { fieldsOf, liveCells } from '../../templates/write/entries';
import { LEDGER_HEADING_ROW, PREPARED_ROWS } from '../../templates/write/ledger-sheet';
import { readWorkbook } from '../../templates/xlsx';
import { scriptingPython, typedInLibreOffice, type Typing } from '../run/spreadsheet-programs';
import { atNow, NOW } from './books';
import { randomRecords } from './records';
import { offices, type Office } from './settings';
import { isFull } from './size';
import { compare, judged, saidIn } from './verdicts';

/** Rows that stand there, and rows beyond the prepared ones. */
const WRITTEN = isFull ? 40 : 15;
const TYPED = PREPARED_ROWS + WRITTEN;
/** Each takes a minute: by default the plain one and the one with amendments, a new workbook and one with records. */
const OFFICES = isFull ? offices : [offices.at(0), offices.at(-1)].filter((each) => each !== undefined);

/** Records that stand in the workbook, and those that are typed below them: into the prepared rows, and further down. */
interface Part {
  readonly office: Office;
  readonly written: Records;
  readonly typed: Records;
}

function partsOf(office: Office, seed: number, written: number): Part {
  const all = randomRecords(createRandom(seed), written + TYPED);
  const entries = ledgerKeys.flatMap((key): readonly Entry[] => all[key]);
  const from = (first: number, end: number) =>
    recordsOf(
      ledgerKeys.flatMap((key): readonly Entry[] =>
        entries.filter(({ ledger }) => ledger === key).slice(first, end),
      ),
    );
  return { office, written: from(0, written), typed: from(written, Infinity) };
}

/** What the clerk does on a sheet: a row below the last, and 核查 filled down where no prepared row is left. */
function typingOn(ledger: LedgerKey, { written, typed }: Part): Typing {
  const first = LEDGER_HEADING_ROW + 1 + written[ledger].length;
  const fields = fieldsOf(ledger);
  const cells = typed[ledger].flatMap((entry, index) =>
    liveCells(entry).flatMap((cell, column): Typing['cells'] =>
      typeof cell === 'string' || typeof cell === 'number' ? [[first + index, column + 1, cell]] : [],
    ),
  );
  const checks = fields.length + checkColumns(ledger, yangcheng).length;
  return {
    name: yangcheng.forms[ledger],
    cells,
    filled: [first + PREPARED_ROWS - 1, first + typed[ledger].length - 1, fields.length + 1, checks],
  };
}

describe.skipIf(scriptingPython === null)(
  'typed and filled down in LibreOffice (skipped where it cannot be driven from Python)',
  () => {
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'typed-'));
    });
    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    it('every row says in 核查 what judge says of it, in a new workbook and below records', async () => {
      const parts = OFFICES.map((office, index) => partsOf(office, index + 31, index === 0 ? 0 : WRITTEN));
      const steps = await Promise.all(
        parts.map(async (part, index) => {
          const file = join(folder, `${index}.xlsx`);
          const records = index === 0 ? noRecords : part.written;
          writeFileSync(
            file,
            atNow(await writeLedgerBook({ ...part.office, regulation: yangcheng, records })),
          );
          const sheets = ledgerKeys.map((ledger) => typingOn(ledger, part));
          return { file, saved: join(folder, `${index}-saved.xlsx`), sheets };
        }),
      );
      typedInLibreOffice(steps, join(folder, 'profile'));
      let rows = 0;
      for (const { saved } of steps) {
        const workbook = await readWorkbook(readFileSync(saved));
        const book = readLedgerBook('手工.xlsx', workbook, yangcheng.forms);
        const expected = judged(book, NOW);
        for (const ledger of ledgerKeys) {
          const sheet = workbook.sheets.find(({ name }) => name === yangcheng.forms[ledger]);
          if (sheet === undefined)
            throw new Error(`Expected a sheet ${yangcheng.forms[ledger]}, found none.`);
          rows += book.records[ledger].length;
          const said = saidIn(sheet, LEDGER_HEADING_ROW);
          expect(compare(book, ledger, expected, said).differences).toEqual([]);
        }
      }
      expect(rows).toBeGreaterThan(OFFICES.length * ledgerKeys.length * TYPED * 0.9);
    }, 600_000);

    it('says that a row filled down by the handle, without the hidden columns, is not checked', async () => {
      const [office] = offices;
      if (office === undefined) throw new Error('Expected an office, found none.');
      const part = partsOf(office, 31, 0);
      const { filled, ...typing } = typingOn('overtime', part);
      const file = join(folder, 'handle.xlsx');
      const saved = join(folder, 'handle-saved.xlsx');
      writeFileSync(file, await writeLedgerBook({ ...part.office, regulation: yangcheng }));
      const dragged = filled && { dragged: filled };
      typedInLibreOffice([{ file, saved, sheets: [{ ...typing, ...dragged }] }], join(folder, 'profile'));
      const { sheets } = await readWorkbook(readFileSync(saved));
      const sheet = sheets.find(({ name }) => name === yangcheng.forms.overtime);
      const said = sheet && saidIn(sheet, LEDGER_HEADING_ROW);
      const last = LEDGER_HEADING_ROW + TYPED;
      expect(said?.get(last)?.join()).toContain('本行没有带上核查公式');
    }, 120_000);
  },
);
