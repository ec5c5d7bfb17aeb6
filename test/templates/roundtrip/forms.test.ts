import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAddress } from '../../../rules/address';
import { ledgerKeys, ledgerOf, type FieldType } from '../../../rules/ledgers';
import { noRecords, type Records } from '../../../rules/records';
import { openLedgerBook, recordsOf } from '../../../templates/read';
import { writeForms, writeLedgerBook, type Period } from '../../../templates/write';
import { readWorkbook, type SheetGrid } from '../../../templates/xlsx';
import { createSample } from '../../../templates/sample/sample';
import { entryOf, settings } from '../write/examples';
import { parseRange } from '../write/ranges';
import { strictProblems } from '../write/strict';
import { looksOf, missingLines, type SheetLook } from './look';
import { awkwardRecords, contentOf, foreignRecords } from './records';
import { yangcheng } from '../../../rules/regulation/regulation';

const period: Period = { kind: 'month', year: 2026, month: 5 };
const head = {
  unit: '招商服务部',
  office: settings.office,
  period,
  phones: 'full',
  forms: yangcheng.forms,
} as const;

/** Ledger → records → forms → records → forms. */
async function around(records: Records) {
  const ledger = await writeLedgerBook({
    regulation: yangcheng,
    settings,
    records,
    capacity: 5,
    judgesItself: false,
  });
  const typed = await openLedgerBook('台帐.xlsx', ledger, yangcheng.forms);
  const forms = await writeForms({ ...head, records: typed.records });
  const read = await openLedgerBook('表.xlsx', forms, yangcheng.forms);
  const again = await writeForms({ ...head, records: read.records });
  return { typed, forms, read, again };
}

/** The parts of a workbook without those that tell when it was written. */
function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => !path.startsWith('docProps/'));
  return Object.fromEntries(parts.map(([path, content]) => [path, strFromU8(content)]));
}

async function expectSame(records: Records): Promise<void> {
  const { typed, forms, read, again } = await around(records);
  expect(contentOf(typed.records)).toMatchObject(withoutComputed(contentOf(records)));
  // A number too long to be exact is kept as it was found; no date is that far.
  expect(strictProblems(forms).filter((each) => !/holds \d{16}, beyond/.test(each))).toEqual([]);
  expect(contentOf(read.records)).toEqual(contentOf(typed.records));
  expect(read.findings).toEqual([]);
  expect(partsOf(again)).toEqual(partsOf(forms));
}

describe('ledger → records → official forms → records', () => {
  it('keeps every record and every cell, and gives the same forms again', { timeout: 120_000 }, async () => {
    await fc.assert(fc.asyncProperty(awkwardRecords, expectSame), { numRuns: 12 });
  });

  it('keeps none, and many', async () => {
    await expectSame(noRecords);
    const [book] = createSample({ rows: 150, seed: 3 }).books;
    if (book === undefined) throw new Error('Expected a workbook');
    await expectSame(book.records);
  });
});

describe('a character of two code units', () => {
  it('is kept wherever it stands in the file', async () => {
    const names = '𠮷'.repeat(9_000);
    await expectSame(
      recordsOf(
        ['', 'A'].map((before) => entryOf('timeoff', { id: 'TX-2026-0001', remarks: before + names })),
      ),
    );
  });
});

describe('the look of official forms', () => {
  it('frames every cell, shows dates as dates, and repeats what stands above the records', async () => {
    for (const records of [foreignRecords(6), noRecords]) {
      const bytes = await writeForms({ ...head, records });
      const { sheets } = await readWorkbook(bytes);
      for (const look of looksOf(bytes)) {
        const grid = sheets.find(({ name }) => name === look.name);
        const area = parseRange(look.names['_xlnm.Print_Area']?.split('!')[1] ?? '');
        if (area === null || grid === undefined) throw new Error(`Expected a print area in ${look.name}`);
        // A free row and the signatures stand below the table; without records it ends with its headings.
        const bottom = grid.rows.some(({ row }) => row === HEADING_ROW + 1) ? area.bottom - 2 : HEADING_ROW;
        expect(missingLines(look, { ...area, top: HEADING_ROW, bottom })).toEqual([]);
        expect(look.names['_xlnm.Print_Titles']).toBe(`${look.name}!1:${HEADING_ROW}`);
        expect(look.page).toMatchObject({ paperSize: '9', orientation: 'landscape' });
        expect(look.merges.filter((range) => /^[A-Z]+1:[A-Z]+1$/.test(range))).toHaveLength(bandsIn(grid));
        expect(new Set(wrongFormats(look, grid))).toEqual(new Set());
      }
    }
  });
});

const HEADING_ROW = 3;
const FORMATS: Readonly<Partial<Record<FieldType, string>>> = {
  date: 'yyyy-mm-dd',
  datetime: 'yyyy-mm-dd hh:mm',
  time: 'hh:mm',
  money: '0.00',
  phone: '@',
};

/** Each band has a title over it. */
function bandsIn({ name, rows }: SheetGrid): number {
  const cells = rows.find(({ row }) => row === 1)?.cells ?? [];
  return cells.filter((cell) => typeof cell === 'string' && cell.startsWith(name)).length;
}

/** The cells whose number format is not that of their column's field. */
function wrongFormats(look: SheetLook, { name, rows }: SheetGrid): readonly string[] {
  const headings = rows.find(({ row }) => row === HEADING_ROW)?.cells ?? [];
  const ledger = ledgerKeys.find((key) => yangcheng.forms[key] === name) ?? 'booking';
  const expected = headings.map((heading) => {
    const field = Object.values(ledgerOf(ledger).fields).find((each) => each.heading === heading);
    return field === undefined ? undefined : FORMATS[field.type];
  });
  return rows.slice(HEADING_ROW, -1).flatMap(({ row, cells }) =>
    Array.from(cells).flatMap((cell, index) => {
      const address = cellAddress(row, index + 1);
      const format = expected[index];
      if (cell === undefined || format === undefined) return [];
      const showsSeconds = typeof cell === 'object' && 'serial' in cell && cell.seconds === true;
      return look.formats[address] === (showsSeconds ? `${format}:ss` : format) ? [] : [address];
    }),
  );
}

/** 延时分钟 and 调休分钟 are worked out in the ledger. */
function withoutComputed(content: ReturnType<typeof contentOf>): object {
  return JSON.parse(
    JSON.stringify(content, (key, value: unknown) => (key === 'minutes' ? undefined : value)),
  ) as object;
}
