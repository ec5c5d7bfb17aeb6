import { expect, test } from 'vitest';
import { assessBooks } from '../../dashboard/model/assessed';
import { lackingColumns } from '../../rules/measures';
import { yangcheng } from '../../rules/regulation/regulation';
import { moment } from '../../rules/time/moment';
import { readLedgerBook } from '../../templates/read';
import { sheet, workbook } from '../templates/read/grids';

const by = { regulation: yangcheng, now: moment(2026, 11, 23), notices: [], setAside: new Set<string>() };

/** The facts of one sheet of bookings with these headings and one row. */
function factsOf(headings: readonly string[], cells: readonly string[]) {
  const grid = sheet('预约服务登记表', [headings, cells]);
  return assessBooks([readLedgerBook('甲.xlsx', workbook(grid), yangcheng.forms)], by).facts;
}

const most = ['编号', '预约方式', '申请时间', '服务对象', '联系人', '审批事项', '预约日期'];
const row = ['YY-2026-0001', '现场', '2026-05-11 09:00', '甲公司', '张三', '变更', '2026-05-16'];

test('a figure whose column is in no sheet names it, and is not counted as nothing', () => {
  expect(lackingColumns(factsOf(most, row), 'reply.within1h')).toEqual(['答复时间']);
  expect(lackingColumns(factsOf([...most, '答复时间'], row), 'reply.within1h')).toEqual([]);
  expect(lackingColumns(factsOf(most, row), 'overtime.hours')).toEqual([]);
});

test('so does a series: nobody is shown as not answered in time where no reply could be written down', () => {
  for (const name of ['reply.distribution', 'reply.within1h.byMonth'] as const) {
    expect(lackingColumns(factsOf(most, row), name)).toEqual(['答复时间']);
    expect(lackingColumns(factsOf([...most, '答复时间'], row), name)).toEqual([]);
  }
});

test('a column that says 未导入 in every record is as one that is not there', () => {
  expect(lackingColumns(factsOf([...most, '答复时间'], [...row, '未导入']), 'reply.within1h')).toEqual([
    '答复时间',
  ]);
});
