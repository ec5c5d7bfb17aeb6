import { assist, type AssistRecord } from '../../../rules/ledgers';
import { type AssistFact, share } from '../../../rules/measures';
import { promiseTexts } from '../workings/assist';
import { countIf, rate, recordCount, type ArchiveFigure } from './figure';

const SATISFIED: readonly NonNullable<AssistRecord['satisfaction']>[] = ['非常满意', '满意', '基本满意'];

/** 帮办代办: how many, against their promises (A2(一)), and the part of the 红色代办员 (A1.2.2). */
export const assistFigures: readonly ArchiveFigure[] = [
  {
    key: 'assist',
    title: '帮办代办事项（件）',
    format: 'count',
    formula: ({ rows }) => recordCount('assist', rows.assist),
    result: ({ facts }) => facts.assist.length,
    note: '《{form.assist}》本期的记录数，以登记时间归入期间。',
    clauses: ['A2(二)'],
  },
  ...(['帮办', '代办'] as const).map((mode): ArchiveFigure => ({
    key: `assist.${mode}`,
    title: `其中${mode}（件）`,
    format: 'count',
    formula: ({ rows }) => countIf(rows.assist.range('mode'), mode),
    result: ({ facts }) => facts.assist.filter(({ entry }) => entry.values.mode === mode).length,
    note: `“服务方式”为${mode}。`,
    clauses: ['A1.3'],
  })),
  {
    key: 'assist.finished',
    title: '已办结（件）',
    format: 'count',
    formula: ({ rows }) => countIf(rows.assist.range('status'), '已办结'),
    result: ({ facts }) => facts.assist.filter(({ entry }) => entry.values.status === '已办结').length,
    note: '“状态”为已办结。',
    clauses: ['A2(一)'],
  },
  promises('ontime', '按期办结（件）', '办结时间在承诺办结日期当日或之前。'),
  promises('late', '超期办结（件）', '办结时间在承诺办结日期之后。'),
  promises('overdue', '超期未结（件）', '至统计时点承诺办结日期已过，没有办结、取消或变更。'),
  {
    key: 'assist.rate',
    title: '按期办结率',
    format: 'share',
    formula: ({ at }) =>
      rate([at('assist.ontime')], [at('assist.ontime'), at('assist.late'), at('assist.overdue')]),
    result: ({ measures }) => measures.figures['assist.ontime'].value,
    note: '按期办结 ÷（按期办结＋超期办结＋超期未结）；已取消变更、尚未到期、日期缺失或读不懂的不计。',
    clauses: ['A2(一)'],
  },
  {
    key: 'assist.open',
    title: '在办（件）',
    format: 'count',
    formula: ({ workings, at }) =>
      `${countIf(workings.assist('promise'), promiseTexts.open)}+${at('assist.overdue')}`,
    result: ({ measures }) => measures.figures['assist.open'].value,
    note: '至统计时点没有办结、取消或变更，含超期未结。',
    clauses: ['A2(一)'],
  },
  {
    key: 'assist.changed',
    title: '取消、变更（件）',
    format: 'count',
    formula: ({ rows }) =>
      `${countIf(rows.assist.range('status'), '已取消')}+${countIf(rows.assist.range('status'), '已变更')}`,
    result: ({ facts }) => facts.assist.filter(isChanged).length,
    note: '“状态”为已取消或已变更。',
    clauses: ['A2(三)'],
  },
  {
    key: 'assist.red',
    title: '红色代办员办理（件）',
    format: 'count',
    formula: ({ workings }) => countIf(workings.assist('red'), '是'),
    result: ({ facts }) => facts.assist.filter(({ red }) => red).length,
    note: '“红色代办员”为是；没有填写的，看帮办代办人员在设置中是否为红色代办员。',
    clauses: ['A1.2.2'],
  },
  {
    key: 'assist.redShare',
    title: '红色代办员办理占比',
    format: 'share',
    formula: ({ at }) => rate([at('assist.red')], [at('assist')]),
    result: ({ measures }) => measures.figures['assist.red'].value,
    note: '红色代办员办理 ÷ 帮办代办事项。',
    clauses: ['A1.2.2'],
  },
  {
    key: 'assist.rated',
    title: '有满意度评价（件）',
    format: 'count',
    formula: ({ rows }) =>
      (assist.fields.satisfaction.choices ?? [])
        .map((choice) => countIf(rows.assist.range('satisfaction'), choice))
        .join('+'),
    result: ({ facts }) => facts.assist.filter(isRated).length,
    note: '“满意度”已填写。',
    clauses: ['A1.2'],
  },
  {
    key: 'assist.satisfied',
    title: '满意率',
    format: 'share',
    formula: ({ rows, at }) =>
      rate(
        SATISFIED.map((each) => countIf(rows.assist.range('satisfaction'), each)),
        [at('assist.rated')],
      ),
    result: ({ facts }) => {
      const rated = facts.assist.filter(isRated);
      return share(rated.filter(isSatisfied).length, rated.length);
    },
    note: `${SATISFIED.join('、')}的件数 ÷ 有满意度评价。`,
    clauses: ['A1.2'],
  },
];

function promises(state: 'ontime' | 'late' | 'overdue', title: string, note: string): ArchiveFigure {
  return {
    key: `assist.${state}`,
    title,
    format: 'count',
    formula: ({ workings }) => countIf(workings.assist('promise'), promiseTexts[state]),
    result: ({ facts }) => facts.assist.filter(({ promise }) => promise === state).length,
    note,
    clauses: ['A2(一)'],
  };
}

function isChanged({ entry }: AssistFact): boolean {
  return entry.values.status === '已取消' || entry.values.status === '已变更';
}

function isRated({ entry }: AssistFact): boolean {
  return entry.values.satisfaction !== null;
}

function isSatisfied({ entry }: AssistFact): boolean {
  return SATISFIED.some((each) => each === entry.values.satisfaction);
}
