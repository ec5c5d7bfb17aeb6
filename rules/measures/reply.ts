import { type Groups } from '../groups';
import type { BookingFact, Facts, ReplyState, ReplyWait, Wait } from './facts';
import {
  byMonth,
  byPerson,
  byUnit,
  counted,
  entryRows,
  figures,
  monthPoints,
  openingTo,
  rankedPoints,
  seriesOf,
  type Count,
  type RowsOf,
} from './parts';
import type { Minutes } from '../time/moment';
import { largest, median, percentile, share } from './statistics';
import type { Point } from './types';

/** Upper ends of the classes in minutes, each included; the limit of B5(一) is always one of them. */
const CLASSES: readonly Minutes[] = [10, 20, 30, 45, 90, 120, 240, 480];

/** The classes of replies, by the limits that the records had. */
function classesFor(
  due: readonly BookingFact[],
): readonly { readonly limit: Minutes; readonly label: string }[] {
  const limits = new Set(due.map((fact) => fact.limits['reply.minutes']));
  const ends = [...new Set([...CLASSES, ...limits])].sort((a, b) => a - b);
  const last = ends.at(-1) ?? 0;
  return [
    ...ends.map((limit) => ({ limit, label: `≤${classText(limit)}` })),
    { limit: Infinity, label: `>${classText(last)}` },
  ];
}

/** `90分`, `2小时` */
function classText(minutes: Minutes): string {
  return minutes > 90 && minutes % 60 === 0 ? `${minutes / 60}小时` : `${minutes}分`;
}

/** How fast applications were answered (B5(一)): by the clock that the settings choose, and by either. */
export function replyMeasures(facts: Facts) {
  const { booking } = facts;
  const ruled = summary(booking, ruledWait);
  const clock = summary(booking, (reply) => reply.clock);
  const office = summary(booking, (reply) => reply.office);
  const due = booking.filter(inState(ruledWait, DUE));
  const months = along(byMonth(due), monthPoints);
  const units = along(byUnit(due), rankedPoints);
  const persons = along(byPerson(facts, due), rankedPoints);
  return {
    figures: figures({
      'reply.within1h': ruled.within1h,
      'reply.within1h.clock': clock.within1h,
      'reply.within1h.office': office.within1h,
      'reply.median': ruled.median,
      'reply.median.clock': clock.median,
      'reply.median.office': office.median,
      'reply.p90': ruled.p90,
      'reply.p90.clock': clock.p90,
      'reply.p90.office': office.p90,
      'reply.longest': ruled.longest,
      'reply.longest.clock': clock.longest,
      'reply.longest.office': office.longest,
      'reply.late': ruled.late,
      'reply.overdue': ruled.overdue,
      'reply.running': ruled.running,
    }),
    series: seriesOf({
      'reply.distribution': distribution(due),
      'reply.within1h.byMonth': months.within1h,
      'reply.within1h.byUnit': units.within1h,
      'reply.within1h.byPerson': persons.within1h,
      'reply.median.byMonth': months.median,
      'reply.median.byUnit': units.median,
      'reply.median.byPerson': persons.median,
    }),
  };
}

type WaitOf = (reply: ReplyWait) => Wait | null;

const ANSWERED: readonly ReplyState[] = ['within', 'late'];
/** Answered, or unanswered when the hour had passed. */
const DUE: readonly ReplyState[] = [...ANSWERED, 'overdue'];

function ruledWait(reply: ReplyWait): Wait | null {
  return reply.ruled;
}

function inState(waitOf: WaitOf, states: readonly ReplyState[]): (fact: BookingFact) => boolean {
  return ({ reply }) => {
    const wait = waitOf(reply);
    return wait !== null && states.includes(wait.state);
  };
}

/** The figures by one clock; which bookings are behind them is worked out when they are opened. */
function summary(booking: readonly BookingFact[], waitOf: WaitOf) {
  const { counts, waits } = tally(booking, waitOf);
  const ascending = waits.sort();
  const rowsIn = (states: readonly ReplyState[]) => openingTo(() => booking.filter(inState(waitOf, states)));
  const answered = rowsIn(ANSWERED);
  return {
    within1h: { value: withinShare(counts), rows: rowsIn(DUE) },
    median: { value: median(ascending), rows: answered },
    p90: { value: percentile(ascending, 90), rows: answered },
    longest: { value: largest(ascending), rows: answered },
    late: { value: counts.late + counts.overdue, rows: rowsIn(['late', 'overdue']) },
    overdue: { value: counts.overdue, rows: rowsIn(['overdue']) },
    running: { value: counts.running, rows: rowsIn(['running']) },
  };
}

/** Share and median group by group. */
function along(
  groups: Groups<BookingFact>,
  pointsOf: <T>(groups: Groups<T>, count: Count<T>, rows: RowsOf<T>) => readonly Point[],
) {
  const isAnswered = inState(ruledWait, ANSWERED);
  return {
    within1h: pointsOf(groups, (due) => withinShare(tally(due, ruledWait).counts), entryRows),
    median: pointsOf(
      groups,
      (due) => median(tally(due, ruledWait).waits.sort()),
      (due) => openingTo(() => due.filter(isAnswered)),
    ),
  };
}

interface Tally {
  readonly counts: Readonly<Record<ReplyState, number>>;
  /** Minutes of the answered ones, in one block of memory: this runs for every month and person. */
  readonly waits: Float64Array;
}

function tally(booking: readonly BookingFact[], waitOf: WaitOf): Tally {
  let [within, late, overdue, running] = [0, 0, 0, 0];
  const waits = new Float64Array(booking.length);
  for (const { reply } of booking) {
    const wait = waitOf(reply);
    if (wait === null) continue;
    if (wait.state === 'overdue') overdue += 1;
    else if (wait.state === 'running') running += 1;
    else {
      waits[within + late] = wait.minutes;
      if (wait.state === 'within') within += 1;
      else late += 1;
    }
  }
  return { counts: { within, late, overdue, running }, waits: waits.subarray(0, within + late) };
}

function withinShare({ within, late, overdue }: Tally['counts']): number | null {
  return share(within, within + late + overdue);
}

function distribution(due: readonly BookingFact[]): readonly Point[] {
  const classes = classesFor(due).map(({ limit, label }) => ({
    key: String(limit),
    label,
    limit,
    facts: new Array<BookingFact>(),
  }));
  const overdue: BookingFact[] = [];
  for (const fact of due) {
    const wait = ruledWait(fact.reply);
    if (wait?.state === 'overdue') overdue.push(fact);
    else if (wait !== null) classes.find(({ limit }) => wait.minutes <= limit)?.facts.push(fact);
  }
  return [...classes, { key: 'overdue', label: '逾时未答复', facts: overdue }].map(
    ({ key, label, facts }) => ({ key, label, ...counted(facts) }),
  );
}
