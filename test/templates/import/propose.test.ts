import { describe, expect, it } from 'vitest';
import { ledgerOf } from '../../../rules/ledgers';
import { openFields } from '../../../templates/import/constants';
import {
  chooseConstant,
  chooseDates,
  chooseHeadings,
  chooseLedger,
  chooseTarget,
  openDraft,
  sistersOf,
} from '../../../templates/import/draft';
import { headingCandidates, headingsIn } from '../../../templates/import/heading-rows';
import type { SheetDraft } from '../../../templates/import/propose';
import { targetsOf } from '../../../templates/import/target';
import { readWorkbook, type SheetGrid } from '../../../templates/xlsx';
import { sheet, workbook, type Cells } from '../read/grids';
import { assistWithGroups, bookingsInParts, monthsOfOvertime } from './old-books';
import { yangcheng } from '../../../rules/regulation/regulation';

/** Heading → target of the columns of a sheet. */
function targets({ columns, mapping }: SheetDraft): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(columns.map(({ column, text }) => [text, mapping.targets[column]]));
}

function proposed(name: string, rows: readonly Cells[], file = '台账.xlsx'): SheetDraft {
  const [first] = openDraft(file, workbook(sheet(name, rows)), { forms: yangcheng.forms }).sheets;
  if (first === undefined) throw new Error('Expected a sheet');
  return first;
}

const reason = (draft: SheetDraft, column: number): string | undefined => draft.reasons.get(column)?.text;

describe('a sheet a month', () => {
  it('is taken for the ledger of its title, in other words than the official ones', async () => {
    const { sheets } = openDraft('2026年台账.xlsx', await readWorkbook(await monthsOfOvertime()), {
      forms: yangcheng.forms,
    });
    expect(sheets.map(({ mapping }) => mapping.ledger)).toEqual(['overtime', 'overtime', null, null]);
    expect(sheets.map(({ why }) => why)).toEqual(['按标题', '按标题', '汇总表', '隐藏的工作表']);
    const [may] = sheets;
    if (may === undefined) throw new Error('Expected a sheet');
    expect(targets(may)).toEqual({
      序号: undefined,
      加班日期: 'date',
      企业名称: 'client',
      来访事由: 'item',
      经办人: 'staff',
      加班时间: 'startedAt~endedAt',
      时长: undefined,
      是否办结: 'result',
      车牌号: undefined,
    });
    expect(may.mapping.dates).toEqual({ year: 2026, month: 5 });
    expect(may.mapping.constants).toEqual({ unit: '招商服务部' });
    expect(reason(may, 1)).toMatch(/只是序号/);
    expect(reason(may, 7)).toMatch(/由程序计算/);
  });
});

describe('headings in two rows', () => {
  it('are read with the group over them, merged or not', async () => {
    const { sheets } = openDraft('帮办.xlsx', await readWorkbook(await assistWithGroups()), {
      forms: yangcheng.forms,
    });
    const [merged] = sheets;
    const plainGroups = proposed('帮办台账', [
      ['序号', '企业名称', '联系方式', null, '备注'],
      [null, null, '联系人', '电话', null],
      [1, '甲公司', '张三', '13800000001', null],
    ]);
    expect(merged?.mapping.headings).toEqual({ first: 2, last: 3 });
    expect(merged?.columns.map(({ text }) => text)).toContain('联系方式/电话');
    expect(plainGroups.mapping.headings).toEqual({ first: 1, last: 2 });
    expect(targets(plainGroups)).toEqual({
      序号: undefined,
      企业名称: 'client',
      '联系方式/联系人': 'contactName',
      '联系方式/电话': 'contactPhone',
      备注: 'remarks',
    });
  });

  it('are told from a first row of words', () => {
    const draft = proposed('延时登记', [
      ['日期', '企业名称', '事由', '经办人'],
      ['5月11日', '甲公司', '备案', '张三'],
      ['5月12日', '乙公司', '备案', '李四'],
    ]);
    expect(draft.mapping.headings).toEqual({ first: 1, last: 1 });
  });

  it('a group and its part together name what the part alone does not', () => {
    const rows = [
      ['企业名称', '延时时间', null, '经办人'],
      [null, '起', '止', null],
      ['甲公司', '17:30', '18:00', '张三'],
    ];
    expect(targets(proposed('延时', rows))).toMatchObject({
      '延时时间/起': 'startedAt',
      '延时时间/止': 'endedAt',
    });
  });

  it('a title merged over all columns is no group', () => {
    const grid: SheetGrid = {
      ...sheet('表', [['延时服务登记'], ['日期', '经办人', '事由'], ['5月1日', '张三', '备案']]),
      merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
    };
    expect(headingCandidates(grid)[0]).toEqual({ first: 2, last: 2 });
    expect(headingsIn(grid, { first: 2, last: 2 }).map(({ text }) => text)).toEqual([
      '日期',
      '经办人',
      '事由',
    ]);
  });
});

describe('day and hour in two columns', () => {
  it('become one moment; what shares a cell is taken apart', async () => {
    const [draft] = openDraft('预约.xlsx', await readWorkbook(await bookingsInParts()), {
      forms: yangcheng.forms,
    }).sheets;
    if (draft === undefined) throw new Error('Expected a sheet');
    expect(targets(draft)).toMatchObject({
      编号: 'id',
      申请日期: 'appliedAt@date',
      申请时间: 'appliedAt@time',
      联系人及电话: 'contactName~contactPhone',
      预约时间: 'day~slot',
      答复时间: 'repliedAt@time',
    });
    expect(reason(draft, 10)).toContain('日期取自“申请时间”');
  });
});

describe('what a column holds', () => {
  it('tells its field where the heading does not', () => {
    const draft = proposed('延时', [
      ['A', '企业', 'B', 'C', '事由'],
      ['2026-5-11', '甲公司', '13800000001', '17:30-18:00', '备案'],
      ['2026-5-12', '乙公司', '13900000002', '17:40-18:10', '备案'],
    ]);
    expect(targets(draft)).toEqual({
      A: 'date',
      企业: 'client',
      B: 'contactPhone',
      C: 'startedAt~endedAt',
      事由: 'item',
    });
    expect(reason(draft, 3)).toBe('按内容：电话号码');
    expect(draft.reasons.get(3)?.confidence).toBeLessThan(0.6);
  });

  it('makes a heading doubtful that it contradicts', () => {
    const draft = proposed('延时', [
      ['日期', '企业名称', '联系方式', '事由'],
      ['2026-5-11', '甲公司', '张三 13800000001', '备案'],
    ]);
    expect(reason(draft, 3)).toContain('内容不像');
  });

  it('a list of choices is known in other words', () => {
    const draft = proposed('帮办', [
      ['来访日期', '企业', '甲栏'],
      ['2026-5-11 9:00', '甲公司', '办结'],
      ['2026-5-12 9:00', '乙公司', '在办'],
    ]);
    expect(targets(draft)['甲栏']).toBe('status');
  });
});

describe('fixed values', () => {
  it.each([
    ['延时服务登记表（招商部）', '', '招商部'],
    ['5月', '阳城经济技术开发区建设服务部延时服务台账', '建设服务部'],
    ['5月', '部室：企业服务中心　填表人：张三', '企业服务中心'],
    ['5月', '延时服务登记', undefined],
  ])('the 部室 of %s / %s', (name, title, unit) => {
    const draft = proposed(
      name,
      [[title], ['加班日期', '企业名称', '来访事由', '经办人'], ['5月1日', '甲', '备案', '张三']],
      '延时.xlsx',
    );
    expect(draft.mapping.constants['unit']).toBe(unit);
  });

  it('代办 where the names say nothing else', () => {
    const rows = [['登记时间', '服务对象', '事项名称', '经办人']];
    expect(proposed('代办台账', rows).mapping.constants['mode']).toBe('代办');
    expect(proposed('帮办代办台账', rows).mapping.constants['mode']).toBeUndefined();
  });

  it('are asked for where a required column is missing, and for hours that no column has', () => {
    const draft = proposed('帮办台账', [
      ['来访日期', '企业'],
      ['2026-5-11', '甲公司'],
    ]);
    const open = openFields(draft.mapping);
    expect(open.map(({ key }) => key)).toContain('registeredAt@time');
    expect(open.filter(({ required }) => required).map(({ title }) => title)).toContain('材料审查');
  });
});

describe('corrections', () => {
  const draft = openDraft(
    '台账.xlsx',
    workbook(sheet('表一', [['甲', '乙'], ['说明'], ['日期', '经办人', '事由'], ['5月1日', '张三', '备案']])),
    { forms: yangcheng.forms },
  );

  it('another ledger, other headings, another field', () => {
    const overtime = chooseLedger(chooseHeadings(draft, 0, { first: 3, last: 3 }), 0, 'overtime');
    expect(overtime.sheets[0]?.mapping.targets).toEqual({ 1: 'date', 2: 'staff', 3: 'item' });
    const moved = chooseTarget(overtime, 0, 3, 'staff');
    expect(moved.sheets[0]?.mapping.targets).toEqual({ 1: 'date', 3: 'staff' });
    expect(chooseTarget(moved, 0, 3, null).sheets[0]?.mapping.targets).toEqual({ 1: 'date' });
    // What was corrected before stays as it was.
    expect(overtime.sheets[0]?.mapping.targets).toEqual({ 1: 'date', 2: 'staff', 3: 'item' });
  });
});

describe('sheets of the same headings', () => {
  const values: Readonly<Record<string, string>> = { 谁: '张三', 何时: '5月1日', 办何事: '备案', 备注: '无' };
  const month = (name: string, headings: readonly string[]) =>
    sheet(name, [headings, headings.map((heading) => values[heading])]);
  const draft = openDraft(
    '台账.xlsx',
    workbook(
      month('5月', ['谁', '何时', '办何事']),
      month('6月', ['何时', '谁', '办何事']),
      month('其他', ['谁', '何时', '备注']),
    ),
    { forms: yangcheng.forms },
  );

  it('are corrected together, wherever their columns stand', () => {
    expect(sistersOf(draft, 0)).toEqual(['6月']);
    const overtime = chooseTarget(chooseLedger(draft, 0, 'overtime'), 0, 1, 'staff');
    const given = chooseDates(chooseConstant(overtime, 0, 'closesAt', '17:30'), 0, { year: 2026, month: 5 });
    expect(given.sheets.map(({ mapping }) => mapping.ledger)).toEqual(['overtime', 'overtime', null]);
    expect(given.sheets.map(({ mapping }) => [mapping.targets[1], mapping.targets[2]])).toEqual([
      ['staff', 'date'],
      ['date', 'staff'],
      [undefined, undefined],
    ]);
    expect(given.sheets.map(({ mapping }) => mapping.constants['closesAt'])).toEqual([
      '17:30',
      '17:30',
      undefined,
    ]);
    expect(given.sheets.map(({ mapping }) => mapping.dates)).toEqual([
      { year: 2026, month: 5 },
      { year: 2026, month: 6 },
      { year: null, month: null },
    ]);
  });

  it('one can be left out alone', () => {
    const overtime = chooseLedger(draft, 0, 'overtime');
    expect(chooseLedger(overtime, 1, null).sheets.map(({ mapping }) => mapping.ledger)).toEqual([
      'overtime',
      null,
      null,
    ]);
  });
});

describe('targets', () => {
  it('are every field but computed ones, moments also in parts', () => {
    const keys = targetsOf('overtime').map(({ key }) => key);
    expect(keys).not.toContain('minutes');
    expect(keys).toContain('date~startedAt~endedAt');
    const known = Object.keys(ledgerOf('booking').fields);
    expect(targetsOf('booking').every(({ fields }) => fields.every((field) => known.includes(field)))).toBe(
      true,
    );
    expect(new Set(targetsOf('booking').map(({ key }) => key)).size).toBe(targetsOf('booking').length);
  });
});
