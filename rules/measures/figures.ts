import type { Wording } from './wording';

const WITHIN_1H =
  '已答复的预约与超过{reply.minutes}仍未答复的预约中，申请后{reply.minutes}内（含恰好{reply.minutes}）答复的比例。未满{reply.minutes}尚未答复的、在{reply.minutes}内取消的、时间无法读取或自相矛盾的不计。';
const MEDIAN = '已答复预约从申请到答复用时的中位数。';
const P90 = '已答复预约的答复用时由短到长排列，第90%位（最近秩法）的用时。';
const LONGEST = '已答复预约中最长的答复用时。';
const CLOCK = '按钟表时间计。';
const OFFICE = '按办公时间计；办公时间或日历未知的不计。';

/** Every figure by its name (a contract with other tools), as it is worded to people. */
export const figureWordings = {
  records: { title: '台帐记录', unit: 'count', definition: '各台帐记录总数，含制度施行前不评判的记录。' },
  'records.notJudged': {
    title: '不评判记录',
    unit: 'count',
    definition: '日期在制度施行之前的记录，不评判，也不计入其他指标。',
  },

  'reply.within1h': {
    title: '{reply.minutes}内答复率',
    unit: 'share',
    definition: `${WITHIN_1H}计时方式按设置。`,
  },
  'reply.within1h.clock': {
    title: '{reply.minutes}内答复率（钟表时间）',
    unit: 'share',
    definition: WITHIN_1H + CLOCK,
  },
  'reply.within1h.office': {
    title: '{reply.minutes}内答复率（办公时间）',
    unit: 'share',
    definition: WITHIN_1H + OFFICE,
  },
  'reply.median': { title: '答复用时中位数', unit: 'minutes', definition: `${MEDIAN}计时方式按设置。` },
  'reply.median.clock': { title: '答复用时中位数（钟表时间）', unit: 'minutes', definition: MEDIAN + CLOCK },
  'reply.median.office': {
    title: '答复用时中位数（办公时间）',
    unit: 'minutes',
    definition: MEDIAN + OFFICE,
  },
  'reply.p90': { title: '答复用时P90', unit: 'minutes', definition: `${P90}计时方式按设置。` },
  'reply.p90.clock': { title: '答复用时P90（钟表时间）', unit: 'minutes', definition: P90 + CLOCK },
  'reply.p90.office': { title: '答复用时P90（办公时间）', unit: 'minutes', definition: P90 + OFFICE },
  'reply.longest': { title: '最长答复用时', unit: 'minutes', definition: `${LONGEST}计时方式按设置。` },
  'reply.longest.clock': { title: '最长答复用时（钟表时间）', unit: 'minutes', definition: LONGEST + CLOCK },
  'reply.longest.office': {
    title: '最长答复用时（办公时间）',
    unit: 'minutes',
    definition: LONGEST + OFFICE,
  },
  'reply.late': {
    title: '未在{reply.minutes}内答复',
    unit: 'count',
    definition: '超过{reply.minutes}才答复的预约，加上超过{reply.minutes}仍未答复的预约。',
  },
  'reply.overdue': {
    title: '逾时未答复',
    unit: 'count',
    definition: '申请后超过{reply.minutes}仍未答复（或取消）的预约。',
  },
  'reply.running': {
    title: '待答复',
    unit: 'count',
    definition: '申请后未满{reply.minutes}、尚未答复的预约。',
  },

  'assist.ontime': {
    title: '按期办结率',
    unit: 'share',
    definition:
      '已办结的与已过承诺办结日期仍未办结的帮办代办事项中，在承诺办结日期（遇休息日顺延）当日或之前办结的比例。已取消的、尚未受理的、尚未到期的、日期缺失或无法读取的不计。',
  },
  'assist.late': {
    title: '超期事项',
    unit: 'count',
    definition: '超过承诺办结日期办结的，加上已超期仍未办结的事项。',
  },
  'assist.overdueNow': {
    title: '当前超期未办结',
    unit: 'count',
    definition: '承诺办结日期已过、仍未办结的事项。',
  },
  'assist.open': { title: '在办事项', unit: 'count', definition: '尚未办结、取消或变更的事项。' },
  'assist.workdays': {
    title: '办理用时中位数',
    unit: 'workdays',
    definition: '已办结事项从登记次日至办结日的工作日数的中位数。日历未知的不计。',
  },
  'assist.promised': {
    title: '承诺用时中位数',
    unit: 'workdays',
    definition: '同一批已办结事项从登记次日至承诺办结日期的工作日数的中位数。日历未知的不计。',
  },
  'assist.red': {
    title: '红色代办员办理占比',
    unit: 'share',
    definition: '帮办代办事项中由红色代办员办理的比例。',
  },

  'overtime.hours': {
    title: '延时服务时长',
    unit: 'hours',
    definition:
      '各次延时分钟之和除以60。延时分钟自规定下班时间（开始更晚的自开始时间）至结束时间，可跨零点。',
  },
  'overtime.services': { title: '延时服务次数', unit: 'count', definition: '{form.overtime}的记录数。' },
  'overtime.over1h': {
    title: '超过{overtime.minutes}的延时服务',
    unit: 'count',
    definition: '结束时间超过规定下班时间{overtime.minutes}的延时服务。',
  },
  'overtime.over1h.explained': {
    title: '超过{overtime.minutes}且有说明',
    unit: 'count',
    definition: '其中填写了特殊情况说明的。',
  },
  'overtime.over1h.unexplained': {
    title: '超过{overtime.minutes}且无说明',
    unit: 'count',
    definition: '其中未填写特殊情况说明的。',
  },

  bookings: { title: '预约服务', unit: 'count', definition: '{form.booking}的记录数。' },
  'bookings.refused': { title: '不同意占比', unit: 'share', definition: '有答复结果的预约中不同意的比例。' },
  'bookings.cancelledByUnit': {
    title: '本单位取消占比',
    unit: 'share',
    definition: '全部预约中由本单位取消的比例。',
  },
  'bookings.cancelledByClient': {
    title: '申请人取消占比',
    unit: 'share',
    definition: '全部预约中由申请人取消的比例。',
  },
  'bookings.moved': { title: '改期占比', unit: 'share', definition: '全部预约中已改期的比例。' },
  'bookings.abandoned': { title: '视为放弃占比', unit: 'share', definition: '全部预约中视为放弃的比例。' },
  'weekend.services': {
    title: '周末服务次数',
    unit: 'count',
    definition: '服务结果为已办结或服务已开始，且服务开始日（未填写的按预约日期）为周六、周日的预约。',
  },
  'weekend.hours': {
    title: '周末服务时长',
    unit: 'hours',
    definition: '周末服务从服务开始到服务结束的分钟之和除以60；每件只计一次，不按人数累加。',
  },

  'timeoff.earned': {
    title: '应调休时长',
    unit: 'hours',
    definition:
      '预约服务按1:1累积的调休时长，服务人员各计一份；同一人时间重叠的只计一次，制度施行以前的不计。',
  },
  'timeoff.taken': { title: '已调休时长', unit: 'hours', definition: '{form.timeoff}的时长之和。' },
  'timeoff.balance': {
    title: '未调休时长',
    unit: 'hours',
    definition: '截至所选时段末，累积的应调休时长减去已调休时长。',
  },

  'findings.violation': {
    title: '疑似违规',
    unit: 'count',
    definition: '违反条款、未说明特殊情况的判定，由人核实。',
  },
  'findings.explained': {
    title: '已说明',
    unit: 'count',
    definition: '条款容许特殊情况、记录已填写特殊情况说明的判定，与疑似违规分开计数。',
  },
  'findings.undetermined': {
    title: '无法判定',
    unit: 'count',
    definition: '日历、办公时间未知，或引用的记录没有给出，因而无法判定的事项。',
  },
  'findings.defect': { title: '填写缺陷', unit: 'count', definition: '单元格缺失、格式有误或相互矛盾。' },
  'findings.rate': {
    title: '每百条记录疑似违规',
    unit: 'per100',
    definition: '疑似违规数除以参与评判的记录数，乘以100。',
  },

  'quality.undated': {
    title: '无日期记录',
    unit: 'count',
    definition: '没有可用日期的记录；不限定时段时计入，限定时段时不计入。',
  },
  'quality.unreadable': {
    title: '含无法读取单元格的记录',
    unit: 'count',
    definition: '至少一个单元格无法读取的记录。',
  },
} as const satisfies Readonly<Record<string, Wording>>;

export type FigureName = keyof typeof figureWordings;
export const figureNames = Object.keys(figureWordings).filter(isFigureName);

/** Whether a text is the name of a figure. */
export function isFigureName(name: string): name is FigureName {
  return name in figureWordings;
}
