import { REPLY_MINUTES } from '../../../rules/checks/booking/facts';
import { booking } from '../../../rules/ledgers';
import { fateTitles, type BookingFact, type Fate, type ReplyState } from '../../../rules/measures';
import {
  isOneOf,
  minutesFormula,
  momentFormula,
  momentResult,
  namesFormula,
  namesResult,
  UNREADABLE,
} from '../formulas';
import { formats, idColumn, type WorkingColumns, type WorkingRow } from './working';

/** How the wait for a reply is worded, by the clock (B5(一)). */
export const replyTexts: Readonly<Record<ReplyState | 'none', string>> = {
  within: '1小时内',
  late: '超过1小时',
  overdue: '逾时未答复',
  running: '待答复',
  none: '不计',
};

export const bookingColumns = {
  id: idColumn,
  applied: moment('申请时间', 'appliedAt'),
  replied: moment('答复时间', 'repliedAt'),
  told: moment('取消变更告知时间', 'changeToldAt'),
  waited: {
    heading: '答复用时（分钟）',
    numFmt: formats.minutes,
    formula: (row) => {
      const [applied, replied] = [row.own('applied'), row.own('replied')];
      const minutes = `IF(${replied}<${applied},"",${minutesFormula(`${replied}-${applied}`)})`;
      return `IF(AND(ISNUMBER(${replied}),${isCounted(row)}),${minutes},"")`;
    },
    result: ({ reply: { clock } }) =>
      clock !== null && (clock.state === 'within' || clock.state === 'late') ? clock.minutes : '',
  },
  reply: {
    heading: '答复情况',
    numFmt: formats.general,
    formula: (row) => {
      const waited = row.own('waited');
      const answered = `IF(${waited}<=${REPLY_MINUTES},"${replyTexts.within}","${replyTexts.late}")`;
      const [applied, told] = [row.own('applied'), row.own('told')];
      const within = (end: string) => `${minutesFormula(`${end}-${applied}`)}<=${REPLY_MINUTES}`;
      const withdrawn = `IF(AND(${row.form('changedBy')}="申请人",ISNUMBER(${told})),${within(`N(${told})`)},FALSE)`;
      const waiting = `IF(${within(row.now)},"${replyTexts.running}","${replyTexts.overdue}")`;
      const open = `IF(AND(${row.own('replied')}="",${isCounted(row)}),IF(${withdrawn},"${replyTexts.none}",${waiting}),"${replyTexts.none}")`;
      return `IF(ISNUMBER(${waited}),${answered},${open})`;
    },
    result: ({ reply: { clock } }) => replyTexts[clock?.state ?? 'none'],
  },
  fate: {
    heading: '去向',
    numFmt: formats.general,
    formula: ({ form }) => {
      const [outcome, by] = [form('outcome'), form('changedBy')];
      const cases: readonly (readonly [condition: string, fate: Fate])[] = [
        [`${outcome}="已办结"`, 'served'],
        [`${outcome}="未办结"`, 'unfinished'],
        [`${outcome}="视为放弃"`, 'abandoned'],
        [`${form('reply')}="不同意"`, 'refused'],
        [`${outcome}="已改期"`, 'moved'],
        [`${by}="本单位"`, 'cancelled-by-unit'],
        [`${by}="申请人"`, 'cancelled-by-client'],
        [`${outcome}="已取消"`, 'cancelled'],
      ];
      return cases.reduceRight(
        (otherwise, [condition, fate]) => `IF(${condition},"${fateTitles[fate]}",${otherwise})`,
        `"${fateTitles.pending}"`,
      );
    },
    result: ({ fate }) => fateTitles[fate],
  },
  started: moment('服务开始时间', 'serviceStartedAt'),
  ended: moment('服务结束时间', 'serviceEndedAt'),
  served: {
    heading: '服务分钟',
    numFmt: formats.minutes,
    formula: ({ own }) => {
      const [from, to] = [own('started'), own('ended')];
      return `IF(AND(ISNUMBER(${from}),ISNUMBER(${to})),IF(${to}<${from},"",${minutesFormula(`${to}-${from}`)}),"")`;
    },
    result: ({ credit }) => credit ?? '',
  },
  weekend: {
    heading: '周末服务',
    numFmt: formats.general,
    formula: ({ form, own }) => {
      const [started, day] = [own('started'), form('day')];
      const onWeekend = (on: string) => `IF(ISNUMBER(${on}),IF(WEEKDAY(${on},2)>=6,"是","否"),"否")`;
      return `IF(ISNUMBER(${started}),${onWeekend(started)},IF(${form('outcome')}="已办结",${onWeekend(day)},"否"))`;
    },
    result: ({ onWeekend }) => (onWeekend ? '是' : '否'),
  },
  persons: {
    heading: '服务人员',
    numFmt: formats.general,
    formula: ({ form }) => namesFormula(form('staff')),
    result: ({ entry }) => namesResult(entry.values.staff),
  },
} as const satisfies WorkingColumns<BookingFact>;

function moment(heading: string, field: string) {
  return {
    heading,
    numFmt: formats.moment,
    formula: ({ form }: WorkingRow) => momentFormula(form(field)),
    result: ({ entry }: BookingFact) => momentResult(entry, field),
  };
}

/** Whether every cell on which the wait rests can be read. */
function isCounted({ form, own }: WorkingRow): string {
  const readable = ['replied', 'told'].map((column) => `${own(column)}<>"${UNREADABLE}"`);
  const by = isOneOf(form('changedBy'), ['', ...(booking.fields.changedBy.choices ?? [])]);
  return [`ISNUMBER(${own('applied')})`, ...readable, by].join(',');
}
