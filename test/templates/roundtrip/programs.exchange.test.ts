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
import { hasLibreOffice, python, savedByLibreOffice, savedByOpenpyxl } from '../../run/spreadsheet-programs';
import { settings } from '../write/examples';
import { looksOf, type SheetLook } from './look';
import { contentOf, foreignRecords } from './records';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'roundtrip-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const period: Period = { kind: 'month', year: 2026, month: 5 };
const head = { unit: '招商服务部', office: settings.office, period, phones: 'full' } as const;
const correction = { day: day(2027, 7, 1), kind: 'workday', name: '抗旱值班', source: '管委会通知' } as const;
const notices = shippedNotices().slice(-1);

/** Saves a file again by another program. @returns its bytes */
type Program = (path: string, target: string) => Uint8Array;

const programs: readonly (readonly [name: string, installed: boolean, save: Program])[] = [
  [
    'LibreOffice',
    hasLibreOffice,
    (path, target) => {
      const [saved = ''] = savedByLibreOffice([path], target, join(folder, 'profile'));
      return readFileSync(saved);
    },
  ],
  [
    'openpyxl',
    python !== null,
    (path, target) => {
      savedByOpenpyxl(path, `${target}.xlsx`);
      return readFileSync(`${target}.xlsx`);
    },
  ],
];

/** Many awkward records, and none. */
const cases: readonly (readonly [name: string, records: Records])[] = [
  ['awkward', foreignRecords(6)],
  ['none', noRecords],
];

describe.each(programs)(
  'saved again by %s (skipped where it is not installed)',
  (program, installed, save) => {
    const saved = (name: string, bytes: Uint8Array): Uint8Array => {
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, bytes);
      return save(path, join(folder, `${name}-${program}`));
    };

    it.skipIf(!installed).each(cases)(
      'forms of %s records are the same, cell for cell',
      async (name, records) => {
        const { records: typed } = await openLedgerBook(
          '台帐.xlsx',
          await writeLedgerBook({ settings, records, capacity: 5, judgesItself: false }),
        );
        const forms = await writeForms({ ...head, records: typed });
        const again = saved(`forms-${name}`, forms);
        const book = await openLedgerBook('表.xlsx', again);
        expect(contentOf(book.records)).toEqual(contentOf(typed));
        expect(book.findings).toEqual([]);
        expect(await valuesIn(again)).toEqual(await valuesIn(forms));
        expect(looksOf(again).map(seen)).toEqual(looksOf(forms).map(seen));
      },
    );

    it.skipIf(!installed)('a ledger workbook holds the same records, settings and calendar', async () => {
      const [[, records = noRecords] = []] = cases;
      const content = { settings, records, notices, corrections: [correction], capacity: 5 };
      const ledger = await writeLedgerBook({ ...content, judgesItself: false });
      const before = await openLedgerBook('台帐.xlsx', ledger);
      const after = await openLedgerBook('台帐.xlsx', saved('ledger', ledger));
      expect(contentOf(after.records)).toEqual(contentOf(before.records));
      expect(after.settings).toEqual(settings);
      expect([after.notices, after.corrections]).toEqual([before.notices, [correction]]);
      expect(after.findings).toEqual([]);
    });
  },
);

function seen(look: SheetLook): SheetLook {
  return look;
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
  if (typeof cell !== 'object' || 'error' in cell) return cell;
  return { ...cell, serial: Math.round(cell.serial * 86_400_000) / 86_400_000 };
}
