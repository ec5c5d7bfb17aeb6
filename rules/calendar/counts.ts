import type { Day } from '../time/day';
import type { Calendar } from './calendar';
import { TABLE_DAYS } from './memo';

/** The days counted ahead; outside of them one by one. */
const { first: FIRST, last: LAST } = TABLE_DAYS;

/** How many days of a calendar from the first counted one up to each day are surely workdays, and how many may be anything. */
interface Counts {
  readonly workdays: Int32Array;
  readonly undecided: Int32Array;
}

const made = new WeakMap<Calendar, Counts>();

/** The days from one to another, both included, that are known to be workdays. 0 when `to` comes before `from`. */
export function workdaysWithin(calendar: Calendar, from: Day, to: Day): number {
  return within(calendar, 'workdays', from, to);
}

/** The days from one to another, both included, that nobody can judge yet. 0 when `to` comes before `from`. */
export function undecidedWithin(calendar: Calendar, from: Day, to: Day): number {
  return within(calendar, 'undecided', from, to);
}

/** Longer than any holiday by far. */
const SEARCH_DAYS = 100;

/**
 * The first day from one on that is surely a workday.
 * @returns null when none is known soon after
 */
export function firstWorkday(calendar: Calendar, from: Day): Day | null {
  return firstDay(from, (each) => isWork(calendar, each));
}

/** The first day from one on that is a workday or may turn out to be one. Else as {@link firstWorkday}. */
export function firstPossibleWorkday(calendar: Calendar, from: Day): Day | null {
  return firstDay(from, (each) => isWork(calendar, each) || calendar.kindOf(each) === 'unknown');
}

function firstDay(from: Day, wanted: (day: Day) => boolean): Day | null {
  for (let each = from; each < from + SEARCH_DAYS; each += 1) if (wanted(each)) return each;
  return null;
}

function within(calendar: Calendar, what: keyof Counts, from: Day, to: Day): number {
  if (to < from) return 0;
  const first = Math.max(from, FIRST);
  const last = Math.min(to, LAST);
  if (last < first) return oneByOne(calendar, what, from, to);
  const counts = countsOf(calendar)[what];
  const inside = (counts[last - FIRST + 1] ?? 0) - (counts[first - FIRST] ?? 0);
  return oneByOne(calendar, what, from, first - 1) + inside + oneByOne(calendar, what, last + 1, to);
}

function oneByOne(calendar: Calendar, what: keyof Counts, from: Day, to: Day): number {
  let count = 0;
  for (let each = from; each <= to; each += 1) if (counts(calendar, what, each)) count += 1;
  return count;
}

function countsOf(calendar: Calendar): Counts {
  let found = made.get(calendar);
  if (found === undefined) {
    const upTo = (what: keyof Counts) => {
      const sums = new Int32Array(LAST - FIRST + 2);
      for (let each = FIRST; each <= LAST; each += 1) {
        const index = each - FIRST;
        sums[index + 1] = (sums[index] ?? 0) + (counts(calendar, what, each) ? 1 : 0);
      }
      return sums;
    };
    made.set(calendar, (found = { workdays: upTo('workdays'), undecided: upTo('undecided') }));
  }
  return found;
}

function counts(calendar: Calendar, what: keyof Counts, each: Day): boolean {
  return what === 'workdays' ? isWork(calendar, each) : calendar.kindOf(each) === 'unknown';
}

function isWork(calendar: Calendar, each: Day): boolean {
  const kind = calendar.kindOf(each);
  return kind === 'workday' || kind === 'make-up';
}
