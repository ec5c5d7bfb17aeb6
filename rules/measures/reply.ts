import type { BookingFact, Facts, ReplyWait, Wait } from './facts';
import {
  byMonth,
  byPerson,
  byUnit,
  counted,
  entryRows,
  entryRowsWhere,
  figures,
  monthPoints,
  rankedPoints,
  seriesOf,
  type Count,
  type Groups,
  type RowsOf,
} from './parts';
import { largest, median, percentile, share, sorted, total } from './statistics';
import type { Point } from './types';

/** Upper limits of the classes in minutes, each included: 60:00 is still within the hour of B5(一). */
const CLASSES = [
  [10, '≤10分'],
  [20, '≤20分'],
  [30, '≤30分'],
  [45, '≤45分'],
  [60, '≤60分'],
  [90, '≤90分'],
  [120, '≤2小时'],
  [240, '≤4小时'],
  [480, '≤8小时'],
  [Infinity, '>8小时'],
] as const;

/** How fast applications were answered (B5(一)): by the clock that the settings choose, and by either. */
export function replyMeasures(facts: Facts) {
  const { booking } = facts;
  const ruled = tally(booking, ruledWait);
  const clock = summary(tally(booking, (reply) => reply.clock));
  const office = summary(tally(booking, (reply) => reply.office));
  const { within1h, median: middle, p90, longest } = summary(ruled);
  const months = along(byMonth(ruled.due), monthPoints);
  const units = along(byUnit(ruled.due), rankedPoints);
  const persons = along(byPerson(facts, ruled.due), rankedPoints);
  return {
    figures: figures({
      'reply.within1h': within1h,
      'reply.within1h.clock': clock.within1h,
      'reply.within1h.office': office.within1h,
      'reply.median': middle,
      'reply.median.clock': clock.median,
      'reply.median.office': office.median,
      'reply.p90': p90,
      'reply.p90.clock': clock.p90,
      'reply.p90.office': office.p90,
      'reply.longest': longest,
      'reply.longest.clock': clock.longest,
      'reply.longest.office': office.longest,
      'reply.late': counted(ruled.late),
      'reply.overdue': counted(ruled.overdue),
      'reply.running': counted(ruled.running),
    }),
    series: seriesOf({
      'reply.distribution': distribution(ruled),
      'reply.within1h.byMonth': months.within1h,
      'reply.within1h.byUnit': units.within1h,
      'reply.within1h.byPerson': persons.within1h,
      'reply.median.byMonth': months.median,
      'reply.median.byUnit': units.median,
      'reply.median.byPerson': persons.median,
    }),
  };
}

/** Bookings by where their reply stands. */
interface Tally {
  /** Answered, or unanswered when the hour had passed. */
  readonly due: readonly BookingFact[];
  readonly answered: readonly BookingFact[];
  /** Answered too late, or unanswered when the hour had passed. */
  readonly late: readonly BookingFact[];
  readonly overdue: readonly BookingFact[];
  readonly running: readonly BookingFact[];
  /** Minutes of the answered ones. */
  readonly waits: readonly number[];
}

function ruledWait(reply: ReplyWait): Wait | null {
  return reply.ruled;
}

function tally(booking: readonly BookingFact[], waitOf: (reply: ReplyWait) => Wait | null): Tally {
  const due: BookingFact[] = [];
  const answered: BookingFact[] = [];
  const late: BookingFact[] = [];
  const overdue: BookingFact[] = [];
  const running: BookingFact[] = [];
  const waits: number[] = [];
  for (const fact of booking) {
    const wait = waitOf(fact.reply);
    if (wait === null) continue;
    if (wait.state === 'running') {
      running.push(fact);
      continue;
    }
    due.push(fact);
    if (wait.state !== 'within') late.push(fact);
    if (wait.state === 'overdue') {
      overdue.push(fact);
      continue;
    }
    answered.push(fact);
    waits.push(wait.minutes);
  }
  return { due, answered, late, overdue, running, waits };
}

function summary(tallied: Tally) {
  const ascending = sorted(tallied.waits);
  const rows = entryRows(tallied.answered);
  return {
    within1h: {
      value: share(tallied.due.length - tallied.late.length, tallied.due.length),
      rows: entryRows(tallied.due),
    },
    median: { value: median(ascending), rows },
    p90: { value: percentile(ascending, 90), rows },
    longest: { value: largest(ascending), rows },
  };
}

/** Share and median group by group. */
function along(
  groups: Groups<BookingFact>,
  pointsOf: <T>(groups: Groups<T>, count: Count<T>, rows: RowsOf<T>) => readonly Point[],
) {
  return {
    within1h: pointsOf(groups, (due) => share(total(due, withinHour), due.length), entryRows),
    median: pointsOf(groups, medianWait, (due) => entryRowsWhere(due, isAnswered)),
  };
}

function withinHour({ reply }: BookingFact): number {
  return reply.ruled?.state === 'within' ? 1 : 0;
}

function isAnswered({ reply }: BookingFact): boolean {
  return reply.ruled?.state === 'within' || reply.ruled?.state === 'late';
}

/** The median of the answered ones, collected into one block of memory: this runs for every person and month. */
function medianWait(due: readonly BookingFact[]): number | null {
  const waits = new Float64Array(due.length);
  let answered = 0;
  for (const { reply } of due) {
    if (reply.ruled === null || reply.ruled.state === 'overdue') continue;
    waits[answered] = reply.ruled.minutes;
    answered += 1;
  }
  return median(waits.subarray(0, answered).sort());
}

function distribution({ answered, waits, overdue }: Tally): readonly Point[] {
  const classes = CLASSES.map(([limit, label]) => ({
    key: String(limit),
    label,
    limit,
    facts: new Array<BookingFact>(),
  }));
  answered.forEach((fact, index) => {
    const minutes = waits[index] ?? Infinity;
    classes.find(({ limit }) => minutes <= limit)?.facts.push(fact);
  });
  return [...classes, { key: 'overdue', label: '逾时未答复', facts: overdue }].map(
    ({ key, label, facts }) => ({
      key,
      label,
      ...counted(facts),
    }),
  );
}
