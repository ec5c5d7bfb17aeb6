import { describe, expect, it } from 'vitest';
import { HostProblem } from '../../../addin/host/host-problem';
import type { FieldValues, WorkbookPort } from '../../../addin/host/port';
import { moveRows, planMoves } from '../../../addin/views/first-run/move-rows';
import { missingSheets, movable, recognisedSheets } from '../../../addin/views/first-run/recognised';
import { ledgerOf, type LedgerKey } from '../../../rules/ledgers';
import type { Entry } from '../../../rules/records';
import { defaultSettings, type Settings } from '../../../rules/settings';
import { sheetNames } from '../../../templates/layout';
import { openLedgerBook, readLedgerBook, type LedgerBook } from '../../../templates/read';
import { writeLedgerBook } from '../../../templates/write';
import { readWorkbook } from '../../../templates/xlsx';
import { sheet, workbook } from '../../templates/read/grids';
import { entryOf } from '../../templates/write/examples';
import { yangcheng } from '../../../rules/regulation/regulation';

const settings: Settings = { ...defaultSettings, units: [{ name: '招商服务部', prefix: '招商' }] };
const noticeSheet = sheet('受理通知书台帐', [
  ['编号', '受理日期', '申请人', '联系人', '代办事项', '授权范围'],
  ['通1', '2026/5/11', '甲公司', '张三', '备案', '代办备案'],
]);
const assistSheet = sheet('帮办台帐', [
  ['编号', '登记时间', '服务方式', '服务对象', '事项名称', '受理通知书编号', '备注'],
  ['帮1', '2026/5/11 9:00', '代办', '甲公司', '备案', '通1', '急'],
  ['帮2', '5.12', '帮办', '乙公司', '备案', '查无此号', null],
  ['合计', null, null, null, null, null, null],
]);
const byHand = readLedgerBook('手工.xlsx', workbook(noticeSheet, assistSheet), yangcheng.forms);
const official = async (): Promise<LedgerBook> =>
  openLedgerBook('台帐.xlsx', await writeLedgerBook({ regulation: yangcheng, settings }), yangcheng.forms);

describe('recognisedSheets', () => {
  it('tells ledgers kept by hand from official ones', async () => {
    expect(
      recognisedSheets(byHand, yangcheng.forms).map(({ ledger, official: made }) => [ledger, made]),
    ).toEqual([
      ['notice', false],
      ['assist', false],
    ]);
    expect(recognisedSheets(await official(), yangcheng.forms).every(({ official: made }) => made)).toBe(
      true,
    );
    expect(movable(byHand, yangcheng.forms).map(({ report }) => report.records)).toEqual([1, 2]);
  });

  it('knows an official sheet that Excel had to rename', async () => {
    const { sheets } = await readWorkbook(await writeLedgerBook({ regulation: yangcheng, settings }));
    const old = sheet('延时服务登记表', [['日期', '服务人员', '事项名称', '开始时间', '结束时间']]);
    const renamed = sheets.map((each) =>
      each.name === '延时服务登记表' ? { ...each, name: '延时服务登记表 (2)' } : each,
    );
    const book = readLedgerBook('台帐.xlsx', workbook(old, ...renamed), yangcheng.forms);
    expect(missingSheets(book, yangcheng.forms)).toEqual([]);
  });
});

describe('missingSheets', () => {
  it('lists what an official workbook has and this one lacks', async () => {
    expect(missingSheets(byHand, yangcheng.forms)).toEqual(sheetNames(yangcheng.forms));
    expect(missingSheets(await official(), yangcheng.forms)).toEqual([]);
  });
});

/** Adds to nothing but a list, under ids as the real one gives them. */
function recorder(failAt = Infinity) {
  const calls: { ledger: LedgerKey; records: readonly FieldValues[]; prefix: string }[] = [];
  const add: WorkbookPort['add'] = (ledger, records, prefix) => {
    if (calls.length === failAt) return Promise.reject(new HostProblem('protected', '工作表受保护'));
    calls.push({ ledger, records, prefix });
    const { kind } = ledgerOf(ledger);
    return Promise.resolve(
      records.map((_, index): Entry => entryOf(ledger, { id: `${prefix}-${kind}-2026-000${index + 1}` })),
    );
  };
  return { calls, add };
}

const options = () => ({ onProgress: () => undefined, signal: new AbortController().signal });
const moves = planMoves(byHand, yangcheng.forms, byHand.sheets);

describe('planMoves', () => {
  it('names every row and cell that does not come along, with its address', () => {
    expect(moves.map(({ ledger, entries }) => [ledger, entries.length])).toEqual([
      ['notice', 1],
      ['assist', 2],
    ]);
    const places = moves.flatMap(({ notMoved }) => notMoved.map(({ cell }) => cell));
    expect(places).toEqual(['帮办台帐!A4', '帮办台帐!B3']);
  });
});

describe('planMoves after a move', () => {
  it('offers only what is not in the official sheets yet, copy by copy', async () => {
    const { sheets } = await readWorkbook(await writeLedgerBook({ regulation: yangcheng, settings }));
    const rows = sheets.filter(({ name }) => name === '延时服务登记表');
    const headings = ['日期', '服务人员', '事项名称', '开始时间', '结束时间'];
    const row = ['2026/5/11', '张三', '备案', '18:00', '18:20'];
    const old = sheet('延时登记', [headings, row, row, ['2026/5/12', '李四', '备案', '18:00', '18:30']]);
    const without = readLedgerBook('台帐.xlsx', workbook(old, ...rows), yangcheng.forms);
    const [first] = without.records.overtime;
    if (first === undefined) throw new Error('expected a record');
    const moved: Entry<'overtime'> = {
      ...first,
      source: { ...first.source, sheet: '延时服务登记表' },
      values: { ...first.values, id: '招商-YS-2026-0001', remarks: '核对过' },
    };
    const book = {
      ...without,
      records: { ...without.records, overtime: [...without.records.overtime, moved] },
    };
    const [left] = planMoves(
      book,
      yangcheng.forms,
      movable(book, yangcheng.forms).map(({ report }) => report),
    );
    expect(left?.entries.map((entry) => entry.row)).toEqual([3, 4]);
  });
});

describe('moveRows', () => {
  it('gives new ids, keeps the old one in 备注, and lets references follow', async () => {
    const { calls, add } = recorder();
    expect(await moveRows({ add }, moves, settings, options())).toBe(3);
    expect(calls.map(({ ledger, prefix }) => [ledger, prefix])).toEqual([
      ['notice', '招商'],
      ['assist', '招商'],
    ]);
    const [first, second] = calls[1]?.records ?? [];
    expect(first).toMatchObject({
      noticeId: '招商-DB-2026-0001',
      remarks: '急；原编号：帮1',
      client: '甲公司',
    });
    expect(first).not.toHaveProperty('id');
    expect(second).toMatchObject({ noticeId: '查无此号', remarks: '原编号：帮2' });
    expect(second).not.toHaveProperty('registeredAt');
  });

  it('leaves computed cells to their formulas', async () => {
    const overtime = { ...entryOf('overtime', { startedAt: 1050, endedAt: 1080, minutes: 30 }), row: 5 };
    const { calls, add } = recorder();
    await moveRows({ add }, [{ ledger: 'overtime', entries: [overtime], notMoved: [] }], settings, options());
    expect(calls[0]?.records).toEqual([{ startedAt: 1050, endedAt: 1080 }]);
  });

  it('adds a hundred at a time and tells how far it is', async () => {
    const entries = Array.from({ length: 250 }, () => entryOf('overtime', { client: '甲公司' }));
    const { calls, add } = recorder();
    const shares: number[] = [];
    const added = await moveRows({ add }, [{ ledger: 'overtime', entries, notMoved: [] }], settings, {
      onProgress: (share) => shares.push(share),
      signal: new AbortController().signal,
    });
    expect(added).toBe(250);
    expect(calls.map(({ records }) => records.length)).toEqual([100, 100, 50]);
    expect(shares).toEqual([0.4, 0.8, 1]);
  });

  it('stops where it is told to, and where Excel refuses', async () => {
    const stop = new AbortController();
    const { calls, add } = recorder();
    const onProgress = () => {
      stop.abort();
    };
    expect(await moveRows({ add }, moves, settings, { onProgress, signal: stop.signal })).toBe(1);
    expect(calls).toHaveLength(1);
    await expect(moveRows({ add: recorder(1).add }, moves, settings, options())).rejects.toThrow(HostProblem);
  });
});
