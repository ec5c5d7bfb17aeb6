import type { ClauseId } from '../../../rules/regulation/clauses';
import { outcomeTitles, type Outcome, type ReplyState } from '../../../rules/measures';
import { NOTHING } from '../formulas';
import { replyTexts } from '../workings/booking';
import { countIf, rate, recordCount, type ArchiveFigure } from './figure';

const NOT_COUNTED =
  '时间缺失、读不懂或自相矛盾的，已有答复结果而没有答复时间的，在{reply.minutes}内取消而未答复的，不计。';

/** 预约服务: replies against the limit of B5(一), what became of bookings, and service on weekends (B3). */
export const bookingFigures: readonly ArchiveFigure[] = [
  {
    key: 'bookings',
    title: '预约申请（件）',
    format: 'count',
    formula: ({ rows }) => recordCount('booking', rows.booking),
    result: ({ facts }) => facts.booking.length,
    note: '《{form.booking}》本期的记录数；以申请时间（没有的，以预约日期）归入期间。',
    clauses: ['B5(二)'],
  },
  replies(
    'within',
    '{reply.minutes}内答复（件）',
    `申请至答复不超过{reply.minutes}（含恰好{reply.minutes}），按钟表时间。${NOT_COUNTED}`,
  ),
  replies('late', '超过{reply.minutes}答复（件）', '申请至答复超过{reply.minutes}。'),
  replies(
    'overdue',
    '逾时未答复（件）',
    '至统计时点（已取消的，至取消）没有答复时间，且申请后已超过{reply.minutes}。',
  ),
  replies('running', '待答复（件）', '至统计时点没有答复时间，申请后未满{reply.minutes}；不计入答复率。'),
  {
    key: 'reply.rate',
    title: '{reply.minutes}内答复率',
    format: 'share',
    formula: ({ at }) =>
      rate([at('reply.within')], [at('reply.within'), at('reply.late'), at('reply.overdue')]),
    result: ({ measures }) => measures.figures['reply.within1h.clock'].value,
    note: '{reply.minutes}内答复 ÷（{reply.minutes}内答复＋超过{reply.minutes}答复＋逾时未答复）。',
    clauses: ['B5(一)'],
  },
  {
    key: 'reply.median',
    title: '答复用时中位数（分钟）',
    format: 'minutes',
    formula: ({ workings }) => overWaits('MEDIAN', workings.booking('waited')),
    result: ({ measures }) => measures.figures['reply.median.clock'].value,
    note: '已答复的各件用时由短到长排列，居中的一件（偶数件为居中两件的平均）。',
    clauses: ['B5(一)'],
  },
  {
    key: 'reply.longest',
    title: '答复用时最长（分钟）',
    format: 'minutes',
    formula: ({ workings }) => overWaits('MAX', workings.booking('waited')),
    result: ({ measures }) => measures.figures['reply.longest.clock'].value,
    note: '已答复的各件中最长的用时。',
    clauses: ['B5(一)'],
  },
  {
    key: 'reply.agreed',
    title: '答复同意（件）',
    format: 'count',
    formula: ({ rows }) => countIf(rows.booking.range('reply'), '同意'),
    result: ({ facts }) => facts.booking.filter(({ entry }) => entry.values.reply === '同意').length,
    note: '“答复结果”为同意。',
    clauses: ['B5(一)'],
  },
  {
    key: 'reply.refused',
    title: '答复不同意（件）',
    format: 'count',
    formula: ({ rows }) => countIf(rows.booking.range('reply'), '不同意'),
    result: ({ facts }) => facts.booking.filter(({ entry }) => entry.values.reply === '不同意').length,
    note: '“答复结果”为不同意。',
    clauses: ['B5(一)'],
  },
  {
    key: 'reply.refusedShare',
    title: '不同意占比',
    format: 'share',
    formula: ({ at }) => rate([at('reply.refused')], [at('reply.agreed'), at('reply.refused')]),
    result: ({ measures }) => measures.figures['bookings.refused'].value,
    note: '答复不同意 ÷（答复同意＋答复不同意）。',
    clauses: ['B5(一)'],
  },
  outcome('served', '“服务结果”为已办结。', 'B7(一)'),
  outcome('unfinished', '“服务结果”为未办结。', 'B7(一)'),
  outcome('abandoned', '“服务结果”为视为放弃。', 'B5(五)'),
  outcome('refused', '“答复结果”为不同意，且没有办理、放弃的结果。', 'B5(一)'),
  outcome('moved', '“服务结果”为已改期。', 'B5(四)'),
  outcome(
    'cancelled-by-unit',
    '由本单位取消：“取消变更提出方”为本单位，且不属于以上各项和在本行另约日期的。',
    'B5(四)',
  ),
  outcome(
    'cancelled-by-client',
    '由申请人取消：“取消变更提出方”为申请人，且不属于以上各项和在本行另约日期的。',
    'B5(四)',
  ),
  outcome('cancelled', '“服务结果”为已取消，“取消变更提出方”没有填写。', 'B5(四)'),
  outcome('pending', '不属于以上各项。以上九项之和等于预约申请件数。', 'B5(二)'),
  {
    key: 'weekend.services',
    title: '周末服务（件）',
    format: 'count',
    formula: ({ workings }) => countIf(workings.booking('weekend'), '是'),
    result: ({ measures }) => measures.figures['weekend.services'].value,
    note: '已办结或已开始服务，且服务开始日（没有的，以预约日期或另约日期）为周六、周日。',
    clauses: ['B3'],
  },
  {
    key: 'weekend.minutes',
    title: '周末服务时长（分钟）',
    format: 'minutes',
    formula: ({ workings }) => `SUMIFS(${workings.booking('served')},${workings.booking('weekend')},"是")`,
    result: ({ measures }) => Math.round((measures.figures['weekend.hours'].value ?? 0) * 3600) / 60,
    note: '周末服务从服务开始到服务结束之和；每件只计一次，不按人数累加。',
    clauses: ['B3'],
  },
];

function replies(state: ReplyState, title: string, note: string): ArchiveFigure {
  return {
    key: `reply.${state}`,
    title,
    format: 'count',
    formula: ({ workings }) => countIf(workings.booking('reply'), replyTexts[state]),
    result: ({ facts }) => facts.booking.filter(({ reply }) => reply.clock?.state === state).length,
    note,
    clauses: ['B5(一)'],
  };
}

function outcome(what: Outcome, note: string, clause: ClauseId): ArchiveFigure {
  return {
    key: `outcome.${what}`,
    title: `去向：${outcomeTitles[what]}（件）`,
    format: 'count',
    formula: ({ workings }) => countIf(workings.booking('became'), outcomeTitles[what]),
    result: ({ facts }) => facts.booking.filter(({ became }) => became === what).length,
    note,
    clauses: [clause],
  };
}

function overWaits(statistic: 'MEDIAN' | 'MAX', waits: string): string {
  return `IF(COUNT(${waits})=0,"${NOTHING}",${statistic}(${waits}))`;
}
