import type { OvertimeFact } from '../../../rules/measures';
import { elapsed, type TimeOfDay } from '../../../rules/time/moment';
import { serialOfTime } from '../../cells/serial';
import { minutesFormula, namesFormula, namesResult } from '../formulas';
import { formats, idColumn, type WorkingColumns, type WorkingRow } from './working';

export const overtimeColumns = {
  id: idColumn,
  closes: {
    heading: '规定下班时间',
    numFmt: formats.time,
    formula: ({ form }, { closes }) =>
      `IF(ISNUMBER(${form('closesAt')}),${form('closesAt')},${closes === null ? '""' : timeFormula(closes)})`,
    result: ({ closes }) => (closes === null ? '' : serialOfTime(closes)),
  },
  minutes: {
    heading: '延时分钟',
    numFmt: formats.minutes,
    formula: (row) =>
      whenTimes(row, `MAX(0,${minutesSince(row, `MAX(${startOf(row)},N(${row.own('closes')}))`)})`),
    result: ({ minutes }) => minutes ?? '',
  },
  limit: {
    heading: '延时时限（分钟）',
    numFmt: formats.minutes,
    // That of the record's day, which 设置 may have amended.
    formula: (_, { limits }) => String(limits['overtime.minutes']),
    result: ({ limits }) => limits['overtime.minutes'],
  },
  over: {
    heading: '超过时限',
    numFmt: formats.general,
    formula: (row) => {
      const closes = row.own('closes');
      const over = `${minutesSince(row, `N(${closes})`)}>${row.own('limit')}`;
      return `IF(AND(ISNUMBER(${closes}),${timesKnown(row)}),IF(${over},"是","否"),"否")`;
    },
    result: ({ overLimit }) => (overLimit ? '是' : '否'),
  },
  explained: {
    heading: '有特殊情况说明',
    numFmt: formats.general,
    // Which of many words say nothing (无, 没有特殊情况) takes more than the formula of a cell.
    formula: ({ form }, { explained }) => `IF(${form('exception')}="","否","${explained ? '是' : '否'}")`,
    result: ({ explained }) => (explained ? '是' : '否'),
  },
  earned: {
    heading: '应调休分钟',
    numFmt: formats.minutes,
    // 延时 earns time off only where 设置 says so, which no cell of the form does.
    formula: (row, { span }) => (span === null ? '""' : whenTimes(row, minutesSince(row, startOf(row)))),
    result: ({ span }) => (span === null ? '' : elapsed(span.from, span.to)),
  },
  persons: {
    heading: '服务人员',
    numFmt: formats.general,
    formula: ({ form }) => namesFormula(form('staff')),
    result: ({ entry }) => namesResult(entry.values.staff),
  },
} as const satisfies WorkingColumns<OvertimeFact>;

/** A formula of minutes where start and end are times that do not contradict each other, the empty text elsewhere. */
function whenTimes(row: WorkingRow, minutes: string): string {
  return `IF(${timesKnown(row)},${minutes},"")`;
}

/** An end before the start is the next day's only when the service then lasts at most six hours. */
function timesKnown(row: WorkingRow): string {
  const [start, end] = [row.form('startedAt'), row.form('endedAt')];
  const longest = `AND(NOT(${isAfterMidnight(row)}),${minutesFormula(`${end}+1-${start}`)}<=360)`;
  return `IF(AND(ISNUMBER(${start}),ISNUMBER(${end})),IF(${end}<${start},${longest},TRUE),FALSE)`;
}

/** A start between midnight and six belongs to the evening before. */
function isAfterMidnight({ form }: WorkingRow): string {
  return `${form('startedAt')}<TIME(6,0,0)`;
}

/** The start in days since the midnight that began the evening. */
function startOf(row: WorkingRow): string {
  return `(${row.form('startedAt')}+IF(${isAfterMidnight(row)},1,0))`;
}

/** From a time of the evening to the end of service. */
function minutesSince(row: WorkingRow, from: string): string {
  const [start, end] = [row.form('startedAt'), row.form('endedAt')];
  const nextDay = `IF(OR(${end}<${start},${isAfterMidnight(row)}),1,0)`;
  return minutesFormula(`${end}+${nextDay}-${from}`);
}

function timeFormula(time: TimeOfDay): string {
  return `TIME(${Math.floor(time / 60)},${time % 60},0)`;
}
