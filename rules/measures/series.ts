import type { Wording } from './wording';

const SHARED = '一条记录有多名人员的，每人各计一份。';

/** Every series by its name, as it is worded to people. Months without records stand between others with no value, or 0 where counted. */
export const seriesWordings = {
  'records.byLedger': { title: '各台帐记录数', unit: 'count', definition: '含不评判的记录。' },
  'records.byMonth': { title: '各月记录数', unit: 'count', definition: '含不评判的记录；无日期的不计。' },
  'records.byUnit': { title: '各部室记录数', unit: 'count', definition: '含不评判的记录。' },

  'reply.distribution': {
    title: '答复用时分布',
    unit: 'count',
    definition: '各档含上限，恰好{reply.minutes}的计入该档；末档为逾时未答复。',
  },
  'reply.within1h.byMonth': {
    title: '各月{reply.minutes}内答复率',
    unit: 'share',
    definition: '按申请月份。',
  },
  'reply.within1h.byUnit': { title: '各部室{reply.minutes}内答复率', unit: 'share', definition: '按部室。' },
  'reply.within1h.byPerson': {
    title: '各人{reply.minutes}内答复率',
    unit: 'share',
    definition: `按服务人员。${SHARED}`,
  },
  'reply.median.byMonth': { title: '各月答复用时中位数', unit: 'minutes', definition: '按申请月份。' },
  'reply.median.byUnit': { title: '各部室答复用时中位数', unit: 'minutes', definition: '按部室。' },
  'reply.median.byPerson': {
    title: '各人答复用时中位数',
    unit: 'minutes',
    definition: `按服务人员。${SHARED}`,
  },

  'assist.ontime.byMonth': { title: '各月按期办结率', unit: 'share', definition: '按登记月份。' },
  'assist.ontime.byUnit': { title: '各部室按期办结率', unit: 'share', definition: '按部室。' },
  'assist.ontime.byPerson': {
    title: '各人按期办结率',
    unit: 'share',
    definition: `按帮办代办人员。${SHARED}`,
  },
  'assist.margin': {
    title: '办结与承诺相差',
    unit: 'count',
    definition: '已办结事项的办结日与承诺办结日期相差的工作日数。日历未知的不计。',
  },
  'assist.red.byMonth': { title: '各月红色代办员办理占比', unit: 'share', definition: '按登记月份。' },

  'overtime.hours.byMonth': { title: '各月延时服务时长', unit: 'hours', definition: '按日期所在月份。' },
  'overtime.hours.byUnit': { title: '各部室延时服务时长', unit: 'hours', definition: '按部室。' },
  'overtime.hours.byPerson': {
    title: '各人延时服务时长',
    unit: 'hours',
    definition: `按服务人员。${SHARED}`,
  },
  'overtime.hours.byReason': { title: '各原因延时服务时长', unit: 'hours', definition: '按延时原因。' },
  'overtime.services.byMonth': { title: '各月延时服务次数', unit: 'count', definition: '按日期所在月份。' },
  'overtime.over1h.byMonth': {
    title: '各月超过{overtime.minutes}的延时服务',
    unit: 'count',
    definition: '不论有无说明。',
  },

  'bookings.bySlot': { title: '各时段预约数', unit: 'count', definition: '按预约时段。' },
  'bookings.byWeekend': {
    title: '各周末预约数',
    unit: 'count',
    definition: '预约日期在该周六、周日的预约，以周六日期标示。',
  },
  'bookings.byOutcome': {
    title: '预约去向',
    unit: 'count',
    definition: '按服务结果；取消的按提出方分列，不同意的单列。',
  },
  'weekend.hours.byMonth': {
    title: '各月周末服务时长',
    unit: 'hours',
    definition: '按记录日期（申请时间）所在月份。',
  },
  'weekend.hours.byPerson': { title: '各人周末服务时长', unit: 'hours', definition: `按服务人员。${SHARED}` },

  'timeoff.earned.byPerson': { title: '各人应调休时长', unit: 'hours', definition: '所选时段内累积。' },
  'timeoff.taken.byPerson': { title: '各人已调休时长', unit: 'hours', definition: '所选时段内登记。' },
  'timeoff.balance.byPerson': { title: '各人未调休时长', unit: 'hours', definition: '截至所选时段末。' },

  'violation.byRule': { title: '疑似违规（按规则）', unit: 'count', definition: '按规则。' },
  'violation.byClause': {
    title: '疑似违规（按条款）',
    unit: 'count',
    definition: '一项判定依据多个条款的，各条款均计。',
  },
  'violation.byUnit': { title: '疑似违规（按部室）', unit: 'count', definition: '按部室。' },
  'violation.byMonth': { title: '疑似违规（按月）', unit: 'count', definition: '按记录日期所在月份。' },
  'violation.byPerson': {
    title: '疑似违规（按人员）',
    unit: 'count',
    definition: `按记录中的经办人员。${SHARED}`,
  },
  'violation.rateByUnit': { title: '各部室每百条记录疑似违规', unit: 'per100', definition: '按部室。' },
  'violation.rateByMonth': {
    title: '各月每百条记录疑似违规',
    unit: 'per100',
    definition: '按记录日期所在月份。',
  },
  'explained.byClause': {
    title: '已说明（按条款）',
    unit: 'count',
    definition: '一项判定依据多个条款的，各条款均计。',
  },
  'explained.byUnit': { title: '已说明（按部室）', unit: 'count', definition: '按部室。' },
  'explained.byMonth': { title: '已说明（按月）', unit: 'count', definition: '按记录日期所在月份。' },
  'undetermined.byRule': { title: '无法判定（按规则）', unit: 'count', definition: '按规则。' },
  'defect.byRule': { title: '填写缺陷（按规则）', unit: 'count', definition: '按规则。' },
  'defect.byUnit': { title: '填写缺陷（按部室）', unit: 'count', definition: '按部室。' },

  'quality.missingMonths': {
    title: '缺少记录的月份数',
    unit: 'count',
    definition: '各部室首末记录之间没有任何记录的月份数，标签列出月份。',
  },
} as const satisfies Readonly<Record<string, Wording>>;

export type SeriesName = keyof typeof seriesWordings;
export const seriesNames = Object.keys(seriesWordings).filter(isSeriesName);

/** Whether a text is the name of a series. */
function isSeriesName(name: string): name is SeriesName {
  return name in seriesWordings;
}
