import ExcelJS, { type Cell, type Worksheet } from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerKeys, ledgerOf } from '../../../rules/ledgers';
import { noRecords, type Entry } from '../../../rules/records';
import { moment } from '../../../rules/time/moment';
import { NotALedgerBook, openLedgerBook, recordsOf } from '../../../templates/read';
import { writeForm, writeForms, type Period } from '../../../templates/write';
import { addForm } from '../../../templates/write/form';
import { blackGrid } from '../../../templates/sheet/styles';
import { Book } from '../../../templates/sheet/book';
import { readWorkbook } from '../../../templates/xlsx';
import { anyRecords, entryOf, valuesOf } from './examples';
import { strictProblems } from './strict';
import { yangcheng } from '../../../rules/regulation/regulation';

const period: Period = { kind: 'month', year: 2026, month: 5 };
const head = {
  unit: '招商服务部',
  office: '阳城经济技术开发区管理委员会',
  period,
  phones: 'full',
  forms: yangcheng.forms,
} as const;

const booking = entryOf('booking', {
  id: '招商-YY-2026-0001',
  client: '阳城县某某生物科技有限公司',
  contactPhone: '13812345678',
  appliedAt: moment(2026, 5, 11, 9, 5),
  repliedAt: moment(2026, 5, 12),
  remarks: '备用电话13987654321，编号招商-YY-2026-0001',
});

describe('writeForm', () => {
  it('says only what the form says: title, unit, 部室, period, rows, signatures', async () => {
    const bytes = await writeForm({ ...head, ledger: 'booking', entries: [booking] });
    expect(strictProblems(bytes)).toEqual([]);
    const { sheets } = await readWorkbook(bytes);
    expect(sheets.map((sheet) => [sheet.name, sheet.tables.length])).toEqual([['预约服务登记表', 0]]);
    const texts = sheets[0]?.rows.map((row) => row.cells.find((cell) => cell !== undefined));
    expect(texts).toEqual([
      '预约服务登记表',
      '填报单位：阳城经济技术开发区管理委员会　　部室：招商服务部　　期间：2026年5月　　共1条',
      '编号',
      '招商-YY-2026-0001',
      expect.stringMatching(/^填表人：.*部室负责人：.*日期：/),
    ]);
  });

  it('masks phones, in remarks too, and leaves ids alone', async () => {
    const bytes = await writeForm({ ...head, phones: 'masked', ledger: 'booking', entries: [booking] });
    const { records } = await openLedgerBook('表.xlsx', bytes, yangcheng.forms);
    expect(records.booking[0]?.values).toMatchObject({
      id: '招商-YY-2026-0001',
      contactPhone: '138****5678',
      remarks: '备用电话139****4321，编号招商-YY-2026-0001',
    });
  });

  it('writes computed columns as numbers, the recorded one before the computed one', async () => {
    const times = { closesAt: 1080, startedAt: 1110, endedAt: 30 };
    const entries = [
      entryOf('overtime', { id: 'YS-2026-0001', ...times }),
      entryOf('overtime', { id: 'YS-2026-0002', ...times, minutes: 45 }),
      entryOf('overtime', { id: 'YS-2026-0003', startedAt: 1080 }),
    ];
    const { records } = await openLedgerBook(
      '表.xlsx',
      await writeForm({ ...head, ledger: 'overtime', entries }),
      yangcheng.forms,
    );
    expect(records.overtime.map((entry) => entry.values.minutes)).toEqual([360, 45, null]);
  });
});

/** The cells of a row, each merged range as one. */
function cellsIn(sheet: Worksheet, row: number): readonly Cell[] {
  const cells = Array.from({ length: sheet.columnCount }, (_, index) => sheet.getCell(row, index + 1));
  return cells.filter((cell) => cell.master === cell);
}

function textsIn(sheet: Worksheet, row: number): readonly unknown[] {
  return cellsIn(sheet, row).flatMap(({ value }) => (value === null ? [] : [value]));
}

describe('a form on paper', () => {
  const form = { ...head, ledger: 'booking' } as const;
  /** Where the form stands, and its sheet as a program finds it in the file. */
  const placed = async (entries: readonly Entry[]) => {
    const book = new Book();
    const { columns, firstRow, lastRow } = addForm(book, { ...form, entries }, '表');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(await book.bytes()).buffer);
    const [sheet] = workbook.worksheets;
    if (!sheet) throw new Error('Expected a sheet');
    return { columns, firstRow, lastRow, sheet };
  };
  const remarks = '说明'.repeat(2_000);

  it('is black on white, in the faces of official papers, nothing smaller than 9 points', async () => {
    const { sheet } = await placed([booking]);
    const faces = new Set<string | undefined>();
    for (let row = 1; row <= sheet.rowCount; row++) {
      for (const { font, fill, border } of cellsIn(sheet, row).filter(({ value }) => value !== null)) {
        faces.add(font.name);
        // exceljs reads whole points.
        expect(font.size).toBeGreaterThanOrEqual(9);
        expect(fill).toMatchObject({ pattern: 'none' });
        if (row > 2 && row < sheet.rowCount) expect(border).toEqual(blackGrid);
      }
    }
    expect([...faces].sort()).toEqual(['仿宋_GB2312', '方正小标宋简体', '黑体'].sort());
  });

  it('prints A4 landscape, a band of columns to a page, with its head on each and pages numbered', async () => {
    const { sheet, columns } = await placed([booking]);
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 4,
      fitToHeight: 0,
      pageOrder: 'downThenOver',
      printTitlesRow: '1:3',
    });
    expect(sheet.headerFooter.oddFooter).toContain('第 &P 页 共 &N 页');
    expect(textsIn(sheet, 1)).toEqual([
      '预约服务登记表',
      '预约服务登记表（续表一）',
      '预约服务登记表（续表二）',
      '预约服务登记表（续表三）',
    ]);
    expect(Object.keys(columns).sort()).toEqual(Object.keys(booking.values).sort());
    for (const [key, column] of Object.entries(columns))
      expect(sheet.getCell(3, column).value).toBe(ledgerOf('booking').fields[key]?.heading);
  });

  it('repeats 编号 in every band, which is no column of the ledger', async () => {
    const book = await openLedgerBook(
      '表.xlsx',
      await writeForm({ ...form, entries: [booking] }),
      yangcheng.forms,
    );
    expect(book.sheets[0]?.unknownColumns).toEqual([]);
    const { sheet } = await placed([booking]);
    expect(textsIn(sheet, 3).filter((text) => text === '对应编号')).toHaveLength(3);
  });

  it('says that a period has no records, in a row that is none', async () => {
    const { sheet, firstRow, lastRow } = await placed([]);
    expect([firstRow, lastRow]).toEqual([4, 4]);
    expect(sheet.getRow(4).hidden).toBe(true);
    expect(sheet.getRow(4).actualCellCount).toBe(0);
    expect(sheet.getCell(5, 1).value).toBe('说明：本期无记录。');
    expect(sheet.pageSetup.fitToWidth).toBe(1);
    const book = await openLedgerBook('表.xlsx', await writeForm({ ...form, entries: [] }), yangcheng.forms);
    expect(book.sheets[0]).toMatchObject({ records: 0, prefilled: 0 });
    expect(book.sheets[0]?.leftOut.map(({ reason }) => reason)).toEqual(['签名或附注行', '签名或附注行']);
  });

  it('gives a text longer than a row may be as many rows as it needs, and is read back as one record', async () => {
    const long = entryOf('booking', { ...booking.values, remarks });
    const { sheet, firstRow, lastRow } = await placed([long, booking]);
    expect(lastRow - firstRow).toBeGreaterThan(1);
    for (let row = firstRow; row <= lastRow; row++) expect(sheet.getRow(row).height).toBeLessThanOrEqual(409);
    const bytes = await writeForm({ ...form, entries: [long, booking] });
    expect(strictProblems(bytes)).toEqual([]);
    const { records } = await openLedgerBook('表.xlsx', bytes, yangcheng.forms);
    expect(records.booking.map(({ values }) => values)).toEqual([long.values, booking.values]);
  });
});

describe('writeForms', () => {
  it('has a sheet for every ledger, also without records', async () => {
    const bytes = await writeForms({ ...head, records: noRecords });
    expect(strictProblems(bytes)).toEqual([]);
    const book = await openLedgerBook('表.xlsx', bytes, yangcheng.forms);
    expect(book.sheets.map(({ sheet, ledger }) => [sheet, ledger])).toEqual(
      ledgerKeys.map((key) => [yangcheng.forms[key], key]),
    );
    expect(book.findings).toEqual([]);
    expect(book.records).toEqual(noRecords);
  });

  it('is read back without loss, whatever the cells hold', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const bytes = await writeForms({ ...head, records: withoutTimes(records) });
        expect(strictProblems(bytes)).toEqual([]);
        const book = await openLedgerBook('表.xlsx', bytes, yangcheng.forms);
        expect(valuesOf(book.records)).toEqual(valuesOf(withoutTimes(records)));
      }),
      { numRuns: 25 },
    );
  });
});

/** Without the times from which minutes are computed, so that what is read is what was given. */
function withoutTimes(records: Parameters<typeof valuesOf>[0]) {
  return recordsOf([
    ...records.assist,
    ...records.notice,
    ...records.credential,
    ...records.booking,
    ...records.overtime.map((entry) => entryOf('overtime', { ...entry.values, startedAt: null })),
    ...records.timeoff.map((entry) => entryOf('timeoff', { ...entry.values, from: null })),
  ]);
}

describe('writeForms beside the ledgers', () => {
  it('names its sheets as papers, which are never read as ledgers', async () => {
    const records = recordsOf([booking]);
    const bytes = await writeForms({ ...head, records, ledgers: ['notice', 'booking'], beside: true });
    expect(strictProblems(bytes)).toEqual([]);
    const { sheets } = await readWorkbook(bytes);
    expect(sheets.map(({ name }) => name)).toEqual([
      '文书 阳城县开发区代办受理通知书 2026年5月',
      '文书 预约服务登记表 2026年5月',
    ]);
    await expect(openLedgerBook('表.xlsx', bytes, yangcheng.forms)).rejects.toThrow(NotALedgerBook);
  });
});
