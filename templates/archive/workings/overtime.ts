import { statedException } from '../../../rules/checks/exception';
import { endOfService } from '../../../rules/checks/overtime/facts';
import type { OvertimeFact } from '../../../rules/measures';
import { elapsed, type TimeOfDay } from '../../../rules/time/moment';
import { serialOfTime } from '../../cells/serial';
import { isOneOf, minutesFormula, namesFormula, namesResult } from '../formulas';
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
      whenTimes(
        row,
        [],
        `MAX(0,${minutesSince(row, `MAX(${row.form('startedAt')},N(${row.own('closes')}))`)})`,
      ),
    result: ({ minutes }) => minutes ?? '',
  },
  over: {
    heading: '超过下班时间（分钟）',
    numFmt: formats.minutes,
    formula: (row) => whenTimes(row, [row.own('closes')], minutesSince(row, `N(${row.own('closes')})`)),
    result: ({ closes, entry }) => {
      const ends = endOfService(entry.values);
      return closes === null || ends === null ? '' : elapsed(closes, ends);
    },
  },
  explained: {
    heading: '有特殊情况说明',
    numFmt: formats.general,
    formula: ({ form }) => {
      const said = NO_WORDS.reduce((text, mark) => `SUBSTITUTE(${text},"${mark}","")`, form('exception'));
      return `IF(OR(${said}="",${isOneOf(form('exception'), NOTHING_SPECIAL)}),"否","是")`;
    },
    result: ({ entry }) => (statedException(entry) === null ? '否' : '是'),
  },
  earned: {
    heading: '应调休分钟',
    numFmt: formats.minutes,
    // 延时 earns time off only where 设置 says so, which no cell of the form does.
    formula: (row, { credit }) =>
      credit === null ? '""' : whenTimes(row, [], minutesSince(row, row.form('startedAt'))),
    result: ({ credit }) => credit ?? '',
  },
  persons: {
    heading: '服务人员',
    numFmt: formats.general,
    formula: ({ form }) => namesFormula(form('staff')),
    result: ({ entry }) => namesResult(entry.values.staff),
  },
} as const satisfies WorkingColumns<OvertimeFact>;

/** What says that there were no special circumstances (see statedException). */
const NOTHING_SPECIAL = ['无', '没有', '否', '无特殊情况'];
const NO_WORDS = ['-', '—', '－', '–', '/', '\\', '、', '.', '。', ' '];

/** A formula of minutes where start and end are times, the empty text elsewhere. */
function whenTimes({ form }: WorkingRow, others: readonly string[], minutes: string): string {
  const times = [form('startedAt'), form('endedAt'), ...others].map((cell) => `ISNUMBER(${cell})`);
  return `IF(AND(${times.join(',')}),${minutes},"")`;
}

/** From a time to the end of service; an end before the start lies on the next day. */
function minutesSince({ form }: WorkingRow, from: string): string {
  const [start, end] = [form('startedAt'), form('endedAt')];
  return minutesFormula(`${end}+(${end}<${start})-${from}`);
}

function timeFormula(time: TimeOfDay): string {
  return `TIME(${Math.floor(time / 60)},${time % 60},0)`;
}
