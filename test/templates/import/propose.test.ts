import { describe, expect, it } from 'vitest';
import { yangcheng } from '../../../rules/regulation/regulation';
import { ledgerOf } from '../../../rules/ledgers';
import { openFields } from '../../../templates/import/constants';
import { chooseTarget, openDraft } from '../../../templates/import/draft';
import { headingCandidates, headingsIn } from '../../../templates/import/heading-rows';
import { howOf, offersFor, type SheetDraft } from '../../../templates/import/propose';
import { offeredTo, questionsOf } from '../../../templates/import/questions';
import { targetsOf } from '../../../templates/import/target';
import { readWorkbook, type SheetGrid } from '../../../templates/xlsx';
import { sheet, workbook, type Cells } from '../read/grids';
import { assistWithGroups, bookingsInParts, monthsOfOvertime } from './old-books';

/** Heading → target of the columns of a sheet. */
function targets({ columns, mapping }: SheetDraft): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(columns.map(({ column, text }) => [text, mapping.targets[column]]));
}

function proposed(name: string, rows: readonly Cells[], file = '台账.xlsx'): SheetDraft {
  const [first] = openDraft(file, workbook(sheet(name, rows)), { forms: yangcheng.forms }).sheets;
  if (first === undefined) throw new Error('Expected a sheet');
  return first;
}

const reason = (draft: SheetDraft, column: number): string | undefined => draft.proposals.get(column)?.text;

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

/** Heading → what is offered, unticked. */
function offers(draft: SheetDraft): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    draft.columns.map(({ column, text }) => [text, offersFor(draft, column).map(({ target }) => target)]),
  );
}

describe('what a column holds', () => {
  it('is offered where the heading tells nothing, with a sample of what would be read', () => {
    const draft = proposed('延时', [
      ['A', '企业', 'B', 'C', '事由'],
      ['2026-5-11', '甲公司', '13800000001', '17:30-18:00', '备案'],
      ['2026-5-12', '乙公司', '13900000002', '17:40-18:10', '备案'],
    ]);
    expect(targets(draft)).toEqual({
      A: undefined,
      企业: 'client',
      B: undefined,
      C: undefined,
      事由: 'item',
    });
    expect(offers(draft)).toEqual({
      A: ['date'],
      企业: [],
      B: ['contactPhone'],
      C: ['startedAt~endedAt'],
      事由: [],
    });
    expect(reason(draft, 3)).toBe('内容是电话号码');
    expect(offeredTo(draft, 4)).toEqual([
      {
        target: 'startedAt~endedAt',
        title: '开始时间、结束时间',
        reason: '内容是起止钟点',
        sample: { text: '17:30-18:00', from: null, read: '17:30，18:00', problem: null },
      },
    ]);
    // Nothing in the headings asks for an answer.
    expect(questionsOf(draft)).toEqual([]);
  });

  it('chooses among what a heading is known for', () => {
    const both = (cell: string) =>
      proposed('延时', [
        ['日期', '企业名称', '联系方式', '事由'],
        ['2026-5-11', '甲公司', cell, '备案'],
      ]);
    expect(targets(both('13800000001'))['联系方式']).toBe('contactPhone');
    expect(
      targets(
        proposed('预约', [
          ['申请时间', '企业名称', '联系方式'],
          ['2026-5-11 9:00', '甲', '张三 13800000001'],
        ]),
      )['联系方式'],
    ).toBe('contactName~contactPhone');
  });

  it('makes an official heading doubtful that it contradicts, and the cells are listed', () => {
    const draft = proposed('帮办', [
      ['登记时间', '企业', '服务方式'],
      ['2026-5-11 9:00', '甲公司', '现场'],
    ]);
    expect(reason(draft, 3)).toBe('标题与正式表相同，但内容不像');
    expect(targets(draft)['服务方式']).toBe('mode');
  });

  it('a list of choices is known in other words, and offered', () => {
    const draft = proposed('帮办', [
      ['来访日期', '企业', '甲栏'],
      ['2026-5-11 9:00', '甲公司', '办结'],
      ['2026-5-12 9:00', '乙公司', '在办'],
    ]);
    expect(targets(draft)['甲栏']).toBeUndefined();
    expect(offers(draft)['甲栏']).toEqual(['status']);
  });

  it('what is ticked is the user’s, and can be taken back', () => {
    const open = openDraft(
      '台账.xlsx',
      workbook(
        sheet('帮办', [
          ['登记时间', '企业', '回访时间'],
          ['2026-5-11 9:00', '甲', '2026-5-13'],
        ]),
      ),
      { forms: yangcheng.forms },
    );
    const ticked = chooseTarget(open, 0, 3, 'promisedOn');
    const how = (draft: typeof open) =>
      draft.sheets.map((each) => [1, 3].map((column) => howOf(each, column)));
    expect(how(open)).toEqual([['name', null]]);
    expect(how(ticked)).toEqual([['name', 'user']]);
    expect(how(chooseTarget(ticked, 0, 3, null))).toEqual([['name', null]]);
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

  it('are not 帮办 or 代办, whatever the sheet is called', () => {
    const rows = [['登记时间', '服务对象', '事项名称', '经办人']];
    // Verdicts rest on it.
    expect(proposed('代办台账', rows).mapping.constants['mode']).toBeUndefined();
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
