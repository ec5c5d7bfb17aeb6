import { booking } from '../../../rules/ledgers';
import { outcomeTitles, type BookingFact, type Outcome, type ReplyState } from '../../../rules/measures';
import { elapsed } from '../../../rules/time/moment';
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
  within: '时限内',
  late: '超过时限',
  overdue: '逾时未答复',
  running: '待答复',
  none: '不计',
};

export const bookingColumns = {
  id: idColumn,
  applied: moment('申请时间', 'appliedAt'),
  replied: moment('答复时间', 'repliedAt'),
  told: moment('取消变更告知时间', 'changeToldAt'),
  started: moment('服务开始时间', 'serviceStartedAt'),
  ended: moment('服务结束时间', 'serviceEndedAt'),
  limit: {
    heading: '答复时限（分钟）',
    numFmt: formats.minutes,
    // That of the record's day, which 设置 may have amended.
    formula: (_, { limits }) => String(limits['reply.minutes']),
    result: ({ limits }) => limits['reply.minutes'],
  },
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
      const { own } = row;
      const [waited, applied, told] = [own('waited'), own('applied'), own('told')];
      const choose = (condition: string, yes: ReplyState | 'none', no: ReplyState | 'none') =>
        `IF(${condition},"${replyTexts[yes]}","${replyTexts[no]}")`;
      const inTime = (end: string) => `${minutesFormula(`${end}-${applied}`)}<=${own('limit')}`;
      const answered = choose(`${waited}<=${own('limit')}`, 'within', 'late');
      const calledOff = `IF(N(${told})<${applied},"${replyTexts.none}",${choose(inTime(`N(${told})`), 'none', 'overdue')})`;
      const open = choose(inTime(row.now), 'running', 'overdue');
      const waiting = `AND(${own('replied')}="",${isCounted(row)},NOT(${isSettled(row)}))`;
      return `IF(ISNUMBER(${waited}),${answered},IF(${waiting},IF(ISNUMBER(${told}),${calledOff},${open}),"${replyTexts.none}"))`;
    },
    result: ({ reply: { clock } }) => replyTexts[clock?.state ?? 'none'],
  },
  became: {
    heading: '去向',
    numFmt: formats.general,
    formula: ({ form }) => {
      const [outcome, by] = [form('outcome'), form('changedBy')];
      const isCancelled = `${outcome}="已取消"`;
      const nobody = `NOT(${isOneOf(by, booking.fields.changedBy.choices ?? [])})`;
      const cases: readonly (readonly [condition: string, became: Outcome])[] = [
        [`${outcome}="已办结"`, 'served'],
        [`${outcome}="未办结"`, 'unfinished'],
        [`${outcome}="视为放弃"`, 'abandoned'],
        [`${form('reply')}="不同意"`, 'refused'],
        [`${outcome}="已改期"`, 'moved'],
        [`AND(NOT(${isCancelled}),OR(${nobody},ISNUMBER(${form('movedTo')})))`, 'pending'],
        [`${by}="本单位"`, 'cancelled-by-unit'],
        [`${by}="申请人"`, 'cancelled-by-client'],
      ];
      return cases.reduceRight(
        (otherwise, [condition, became]) => `IF(${condition},"${outcomeTitles[became]}",${otherwise})`,
        `"${outcomeTitles.cancelled}"`,
      );
    },
    result: ({ became }) => outcomeTitles[became],
  },
  served: {
    heading: '服务分钟',
    numFmt: formats.minutes,
    formula: ({ own }) => {
      const [from, to] = [own('started'), own('ended')];
      return `IF(AND(ISNUMBER(${from}),ISNUMBER(${to})),IF(${to}<${from},"",${minutesFormula(`${to}-${from}`)}),"")`;
    },
    result: ({ span }) => (span === null ? '' : elapsed(span.from, span.to)),
  },
  weekend: {
    heading: '周末服务',
    numFmt: formats.general,
    formula: ({ form, own }) => {
      const [started, moved] = [own('started'), form('movedTo')];
      const day = `IF(AND(ISNUMBER(${moved}),${form('outcome')}<>"已改期"),${moved},${form('day')})`;
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
  const readable = ['replied', 'told', 'started'].map((column) => `${own(column)}<>"${UNREADABLE}"`);
  const { changedBy, outcome, reply } = booking.fields;
  const listed = Object.entries({ changedBy, outcome, reply }).map(([key, { choices = [] }]) =>
    isOneOf(form(key), ['', ...choices]),
  );
  return [`ISNUMBER(${own('applied')})`, ...readable, ...listed].join(',');
}

/** Answered, served or called off somehow, without the moment of it: how long the applicant waited cannot be told. */
function isSettled({ form, own }: WorkingRow): string {
  const [outcome, by] = [form('outcome'), form('changedBy')];
  const calledOff = `AND(OR(${by}="申请人",${isOneOf(outcome, ['已取消', '已改期'])}),${own('told')}="")`;
  const over = isOneOf(outcome, ['已办结', '未办结', '视为放弃']);
  return `OR(${form('reply')}<>"",${own('started')}<>"",${over},${calledOff})`;
}
