import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerKeys, ledgerOf } from '../../../rules/ledgers';
import { noRecords } from '../../../rules/records';
import { moment } from '../../../rules/time/moment';
import { NotALedgerBook, openLedgerBook, recordsOf } from '../../../templates/read';
import { writeForm, writeForms, type Period } from '../../../templates/write';
import { readWorkbook } from '../../../templates/xlsx';
import { anyRecords, entryOf, valuesOf } from './examples';
import { strictProblems } from './strict';

const period: Period = { kind: 'month', year: 2026, month: 5 };
const head = { unit: '招商服务部', office: '阳城经济技术开发区管理委员会', period, phones: 'full' } as const;

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
    const { records } = await openLedgerBook('表.xlsx', bytes);
    expect(records.booking[0]?.values).toMatchObject({
      id: '招商-YY-2026-0001',
      contactPhone: '138****5678',
      remarks: '备用电话139****4321，编号招商-YY-2026-0001',
    });
  });

  it('writes computed columns as numbers, the recorded one before the computed one', async () => {
    const times = { closesAt: 1080, startedAt: 1070, endedAt: 30 };
    const entries = [
      entryOf('overtime', { id: 'YS-2026-0001', ...times }),
      entryOf('overtime', { id: 'YS-2026-0002', ...times, minutes: 45 }),
      entryOf('overtime', { id: 'YS-2026-0003', startedAt: 1080 }),
    ];
    const { records } = await openLedgerBook(
      '表.xlsx',
      await writeForm({ ...head, ledger: 'overtime', entries }),
    );
    expect(records.overtime.map((entry) => entry.values.minutes)).toEqual([390, 45, null]);
  });
});

describe('writeForms', () => {
  it('has a sheet for every ledger, also without records', async () => {
    const bytes = await writeForms({ ...head, records: noRecords });
    expect(strictProblems(bytes)).toEqual([]);
    const book = await openLedgerBook('表.xlsx', bytes);
    expect(book.sheets.map(({ sheet, ledger }) => [sheet, ledger])).toEqual(
      ledgerKeys.map((key) => [ledgerOf(key).sheet, key]),
    );
    expect(book.findings).toEqual([]);
    expect(book.records).toEqual(noRecords);
  });

  it('is read back without loss, whatever the cells hold', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const bytes = await writeForms({ ...head, records: withoutTimes(records) });
        expect(strictProblems(bytes)).toEqual([]);
        const book = await openLedgerBook('表.xlsx', bytes);
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
    await expect(openLedgerBook('表.xlsx', bytes)).rejects.toThrow(NotALedgerBook);
  });
});
