import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { shippedNotices } from '../../../rules/calendar';
import { ledgerKeys, ledgerOf } from '../../../rules/ledgers';
import { noRecords } from '../../../rules/records';
import { defaultSettings } from '../../../rules/settings';
import { day } from '../../../rules/time/day';
import { bookSheets } from '../../../templates/layout';
import { checkColumns } from '../../../templates/formulas/columns';
import { openLedgerBook, recordsOf } from '../../../templates/read';
import { LEDGER_HEADING_ROW, writeLedgerBook } from '../../../templates/write';
import { readWorkbook } from '../../../templates/xlsx';
import { anyRecords, entryOf, settings, valuesOf } from './examples';
import { strictProblems } from './strict';
import { yangcheng } from '../../../rules/regulation/regulation';

describe('writeLedgerBook', () => {
  it('is sound without records, with some, and with many', async () => {
    for (const count of [0, 5, 300]) {
      const bytes = await writeLedgerBook({ regulation: yangcheng, settings, records: overtimes(count) });
      expect(strictProblems(bytes)).toEqual([]);
    }
    expect(
      strictProblems(await writeLedgerBook({ regulation: yangcheng, settings: defaultSettings })),
    ).toEqual([]);
  });

  it('is read by stock exceljs, calculated columns and all', async () => {
    const bytes = await writeLedgerBook({
      regulation: yangcheng,
      settings,
      records: overtimes(5),
      capacity: 20,
    });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(bookSheets(yangcheng.forms));
  });

  it('has all sheets in order, each ledger with a table of its stable name under the official headings', async () => {
    const { sheets } = await readWorkbook(await writeLedgerBook({ regulation: yangcheng, settings }));
    expect(sheets.map((sheet) => sheet.name)).toEqual(bookSheets(yangcheng.forms));
    for (const key of ledgerKeys) {
      const { table, fields } = ledgerOf(key);
      const sheet = sheets.find((each) => each.name === yangcheng.forms[key]);
      expect(sheet?.tables.map((each) => each.name)).toEqual([table]);
      const headings = sheet?.rows.find((row) => row.row === LEDGER_HEADING_ROW)?.cells;
      expect(headings).toEqual([
        ...Object.values(fields).map((field) => field.heading),
        ...checkColumns(key, yangcheng).map(({ heading }) => heading),
      ]);
    }
  });

  it('gives a new workbook without records, findings or left-out rows', async () => {
    const book = await openLedgerBook(
      '新.xlsx',
      await writeLedgerBook({ regulation: yangcheng, settings }),
      yangcheng.forms,
    );
    expect(book.findings).toEqual([]);
    expect(book.records).toEqual(noRecords);
    expect(book.sheets.flatMap((sheet) => sheet.leftOut)).toEqual([]);
  });

  it('carries settings, notices and corrections', async () => {
    const [notice] = shippedNotices().slice(-1);
    if (!notice) throw new Error('No notice is shipped');
    const correction = {
      day: day(2027, 7, 1),
      kind: 'workday',
      name: '抗旱值班',
      source: '管委会通知',
    } as const;
    const bytes = await writeLedgerBook({
      regulation: yangcheng,
      settings,
      notices: [notice],
      corrections: [correction],
    });
    const book = await openLedgerBook('招商.xlsx', bytes, yangcheng.forms);
    expect(book.findings).toEqual([]);
    expect(book.settings).toEqual(settings);
    expect(book.notices.map(({ days }) => days.map((each) => [each.day, each.kind, each.name]))).toEqual([
      notice.days.map((each) => [each.day, each.kind, each.name]),
    ]);
    expect(book.corrections).toEqual([correction]);
  });

  it('is read back without loss, whatever the cells hold', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const bytes = await writeLedgerBook({ regulation: yangcheng, settings, records, capacity: 10 });
        expect(strictProblems(bytes)).toEqual([]);
        const book = await openLedgerBook('招商.xlsx', bytes, yangcheng.forms);
        const { overtime, timeoff, ...typed } = valuesOf(book.records);
        const { overtime: givenOvertime, timeoff: givenTimeoff, ...given } = valuesOf(records);
        expect(typed).toEqual(given);
        expect(withoutMinutes(overtime)).toEqual(withoutMinutes(givenOvertime));
        expect(withoutMinutes(timeoff)).toEqual(withoutMinutes(givenTimeoff));
      }),
      { numRuns: 15 },
    );
  });

  it('keeps what stands in a cell that could not be read', async () => {
    const entry = {
      ...entryOf('timeoff', { id: 'TX-2026-0001', person: '张三' }),
      problems: [
        {
          field: 'date',
          rule: 'data/type',
          typed: '5.11',
          refused: { reason: 'no-year' },
          right: { form: 'date' },
        } as const,
      ],
    };
    const bytes = await writeLedgerBook({ regulation: yangcheng, settings, records: recordsOf([entry]) });
    const book = await openLedgerBook('招商.xlsx', bytes, yangcheng.forms);
    expect(book.records.timeoff[0]?.problems).toEqual(entry.problems);
  });

  it('fills computed columns in rows typed below, and reaches beyond the records', async () => {
    const parts = unzipSync(
      await writeLedgerBook({ regulation: yangcheng, settings, records: overtimes(7), capacity: 3 }),
    );
    const tables = Object.entries(parts).flatMap(([path, bytes]) =>
      path.includes('/tables/') ? [strFromU8(bytes)] : [],
    );
    const overtime = tables.find((xml) => xml.includes('displayName="Ledger_YS"')) ?? '';
    expect(overtime).toMatch(
      /name="延时分钟"[^>]*><calculatedColumnFormula>IF\(COUNT\(Ledger_YS\[\[#This Row\],/,
    );
    const sheet = strFromU8(parts['xl/worksheets/sheet6.xml'] ?? new Uint8Array());
    expect(sheet).toContain('sqref="B5:B1011"');
  });

  it('lets rows of records grow, keeps the height of the headings, and takes phones for text', async () => {
    const parts = unzipSync(
      await writeLedgerBook({ regulation: yangcheng, settings, records: overtimes(1) }),
    );
    const sheet = strFromU8(parts['xl/worksheets/sheet6.xml'] ?? new Uint8Array());
    expect(sheet).toMatch(/<row r="4" ht="36" customHeight="1"/);
    expect(sheet).toMatch(/<row r="5" ht="[\d.]+" spans/);
    expect(sheet).toContain('<ignoredError sqref="F5:F5004" numberStoredAsText="1"/>');
  });

  it('refuses a text that no cell can hold', async () => {
    const entry = entryOf('timeoff', { id: 'TX-2026-0001', remarks: '长'.repeat(32_768) });
    await expect(
      writeLedgerBook({ regulation: yangcheng, settings, records: recordsOf([entry]) }),
    ).rejects.toThrow('单元格最多容纳32767个字符');
  });
});

function overtimes(count: number) {
  return recordsOf(
    Array.from({ length: count }, (_, index) =>
      entryOf('overtime', {
        id: `招商-YS-2026-${String(index + 1).padStart(4, '0')}`,
        date: day(2026, 5, 11),
        unit: '招商服务部',
        closesAt: 1080,
        startedAt: 1080,
        endedAt: 1085 + (index % 60),
        minutes: null,
      }),
    ),
  );
}

/** Computed columns are worked out anew. */
function withoutMinutes(values: readonly unknown[]): readonly unknown[] {
  return values.map((each) => Object.entries(each ?? {}).filter(([key]) => key !== 'minutes'));
}
