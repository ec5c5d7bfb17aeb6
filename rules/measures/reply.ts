import type { BookingFact, Facts, ReplyClock, ReplyState } from './facts';
import {
  byMonth,
  byPerson,
  byUnit,
  counted,
  entryRows,
  figures,
  monthPoints,
  rankedPoints,
  seriesOf,
} from './parts';
import { largest, median, percentile, share, sorted } from './statistics';
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
export function replyFigures({ booking }: Facts) {
  const ruled = summary(booking, 'ruled');
  const clock = summary(booking, 'clock');
  const office = summary(booking, 'office');
  return figures({
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
    'reply.late': counted(booking.filter(inState('ruled', ['late', 'overdue']))),
    'reply.overdue': counted(booking.filter(inState('ruled', ['overdue']))),
    'reply.running': counted(booking.filter(inState('ruled', ['running']))),
  });
}

export function replySeries(facts: Facts) {
  const due = facts.booking.filter(inState('ruled', DUE));
  const answered = due.filter(inState('ruled', ANSWERED));
  return seriesOf({
    'reply.distribution': distribution(due),
    'reply.within1h.byMonth': monthPoints(byMonth(due), withinShare, entryRows),
    'reply.within1h.byUnit': rankedPoints(byUnit(due), withinShare, entryRows),
    'reply.within1h.byPerson': rankedPoints(byPerson(facts, due), withinShare, entryRows),
    'reply.median.byMonth': monthPoints(byMonth(answered), medianWait, entryRows),
    'reply.median.byUnit': rankedPoints(byUnit(answered), medianWait, entryRows),
    'reply.median.byPerson': rankedPoints(byPerson(facts, answered), medianWait, entryRows),
  });
}

const ANSWERED: readonly ReplyState[] = ['within', 'late'];
/** Answered, or unanswered when the hour had passed. */
const DUE: readonly ReplyState[] = [...ANSWERED, 'overdue'];

function inState(clock: ReplyClock, states: readonly ReplyState[]) {
  return ({ reply }: BookingFact) => {
    const wait = reply[clock];
    return wait !== null && states.includes(wait.state);
  };
}

function summary(booking: readonly BookingFact[], clock: ReplyClock) {
  const due = booking.filter(inState(clock, DUE));
  const answered = due.filter(inState(clock, ANSWERED));
  const waits = sorted(minutesOf(answered, clock));
  const rows = entryRows(answered);
  return {
    within1h: { value: share(countWithin(due, clock), due.length), rows: entryRows(due) },
    median: { value: median(waits), rows },
    p90: { value: percentile(waits, 90), rows },
    longest: { value: largest(waits), rows },
  };
}

function withinShare(due: readonly BookingFact[]): number | null {
  return share(countWithin(due, 'ruled'), due.length);
}

function medianWait(answered: readonly BookingFact[]): number | null {
  return median(sorted(minutesOf(answered, 'ruled')));
}

function countWithin(due: readonly BookingFact[], clock: ReplyClock): number {
  let count = 0;
  for (const { reply } of due) if (reply[clock]?.state === 'within') count += 1;
  return count;
}

function minutesOf(answered: readonly BookingFact[], clock: ReplyClock): readonly number[] {
  return answered.flatMap(({ reply }) => reply[clock]?.minutes ?? []);
}

function distribution(due: readonly BookingFact[]): readonly Point[] {
  const classes = CLASSES.map(([limit, label]) => ({
    key: String(limit),
    label,
    limit,
    facts: new Array<BookingFact>(),
  }));
  const overdue: BookingFact[] = [];
  for (const fact of due) {
    const wait = fact.reply.ruled;
    if (wait?.state === 'overdue') overdue.push(fact);
    else if (wait) classes.find(({ limit }) => wait.minutes <= limit)?.facts.push(fact);
  }
  return [...classes, { key: 'overdue', label: '逾时未答复', facts: overdue }].map(
    ({ key, label, facts }) => ({
      key,
      label,
      ...counted(facts),
    }),
  );
}
