import { describe, expect, it } from 'vitest';
import { judge } from '../../../rules/judge';
import { day } from '../../../rules/time/day';
import { moment } from '../../../rules/time/moment';
import { yangcheng } from '../../../rules/regulation/regulation';
import { cellReader } from '../../../templates/cells/read';
import { importedBook } from '../../../templates/import/imported-book';
import { openDraft } from '../../../templates/import/draft';
import { officialContent } from '../../../templates/import/report';
import { defaultCalendar } from '../../../rules/calendar';
import { readLedgerBook, type LedgerBook } from '../../../templates/read';
import { writeLedgerBook } from '../../../templates/write';
import { readWorkbook, type SheetGrid } from '../../../templates/xlsx';
import { ledgerOf } from '../../../rules/ledgers';
import { word } from '../../../rules/wording/word';
import { oldBook } from './old-books';

const today = day(2026, 11, 23);
const NOW = moment(2026, 11, 23, 10, 0);

/** Bookings of an office that wrote down neither the hour of the application, nor the reply, nor what came of it. */
const bookings = await oldBook({
  name: '预约服务登记表',
  rows: [
    [
      '申请时间',
      '服务对象',
      '联系人',
      '联系电话',
      '审批事项',
      '部室',
      '预约日期',
      '预约时段',
      '约定到场时间',
    ],
    [new Date('2026-05-13'), '甲公司', '王二', '13800001234', '立项', '招商科', '2026-05-16', '上午', '9:00'],
    [
      new Date('2026-05-14'),
      '乙公司',
      '赵四',
      '13800001235',
      '环评',
      '招商科',
      '2026-05-16',
      '下午',
      '15:00',
    ],
  ],
  formats: { A: 'yyyy-mm-dd' },
});
const draft = openDraft('预约.xlsx', await readWorkbook(bookings), { forms: yangcheng.forms });
const written = await readWorkbook(
  await writeLedgerBook(officialContent(draft, { regulation: yangcheng, today })),
);

function findingsOf(book: LedgerBook) {
  const { records, settings, findings } = book;
  const calendar = defaultCalendar(book);
  return [...findings, ...judge({ records, settings, calendar, regulation: yangcheng, now: NOW })];
}

function read(sheets: readonly SheetGrid[]): LedgerBook {
  return readLedgerBook('正式.xlsx', { ...written, sheets }, yangcheng.forms);
}

function readerOf(key: string) {
  const field = ledgerOf('booking').fields[key];
  if (field === undefined) throw new Error(`Expected a field ${key}.`);
  return cellReader(field, false);
}

describe('what an old ledger did not hold', () => {
  it('is charged to no row of the official workbook, and said once for the sheet', () => {
    const findings = findingsOf(read(written.sheets));
    expect(findings.map(({ rule, row }) => [rule, row])).toEqual([['sheet/missing-column', 4]]);
    const [finding] = findings.map((each) => word(each));
    expect(finding?.message).toContain('“申请时间”');
    expect(finding?.message).toContain('2条导入的记录');
    expect(finding?.because.join()).toContain('规定时限内给予答复');
  });

  it('is charged to no row while it is only looked at either', () => {
    const findings = findingsOf(importedBook(draft, today));
    expect(findings.filter(({ row, rule }) => row !== null && rule !== 'sheet/missing-column')).toEqual([]);
  });

  it('does not excuse a row that is typed below', () => {
    const sheets = written.sheets.map((sheet): SheetGrid => {
      if (sheet.name !== yangcheng.forms.booking) return sheet;
      const [imported] = sheet.rows.filter(({ row }) => row === 5);
      // 同上 under a cell of which nothing was imported takes nothing over.
      const typed = imported?.cells.map((cell, at) =>
        at === 0
          ? 'YY-2026-0003'
          : cell === '未导入'
            ? '同上'
            : typeof cell === 'string' && cell.includes('未记钟点')
              ? undefined
              : cell,
      );
      const rows = sheet.rows.filter(({ row }) => row < 7);
      return { ...sheet, rows: [...rows, { row: 7, cells: typed ?? [] }] };
    });
    const found = findingsOf(read(sheets)).filter(({ row }) => row === 7);
    expect(found.some(({ rule, field }) => rule === 'data/required' && field === 'appliedAt')).toBe(true);
    expect(found.filter(({ rule }) => rule === 'data/type' || rule === 'data/list').length).toBeGreaterThan(
      3,
    );
  });

  it('takes the value that somebody knows, and judges by it', () => {
    const sheets = written.sheets.map((sheet): SheetGrid => {
      if (sheet.name !== yangcheng.forms.booking) return sheet;
      const rows = sheet.rows.map(({ row, cells }) => {
        const put: Record<number, string> = { 2: '2026-05-13 09:00', 13: '2026-05-13 11:00', 14: '同意' };
        return { row, cells: row === 5 ? cells.map((cell, at) => put[at] ?? cell) : cells };
      });
      return { ...sheet, rows };
    });
    const found = findingsOf(read(sheets)).filter(({ row }) => row === 5);
    expect(found.map(({ rule }) => rule)).toEqual(['booking/reply-within-1h']);
  });

  it('a remark that says so is a remark', () => {
    const [remarks, appliedAt] = ['remarks', 'appliedAt'].map((key) => readerOf(key));
    expect(remarks?.('来访未记钟点')).toBe('来访未记钟点');
    expect(appliedAt?.('未导入')).toMatchObject({ refused: { reason: 'not-imported' } });
  });
});
