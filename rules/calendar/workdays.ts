import { dayText, type Day } from '../time/day';
import type { Calendar } from './calendar';
import { known, unknown, type Answer } from './types';

/** Whether people work on that day: workdays and make-up workdays. @returns null when nobody can know yet. */
export function isWorkday(calendar: Calendar, day: Day): boolean | null {
  const kind = calendar.kindOf(day);
  return kind === 'unknown' ? null : kind === 'workday' || kind === 'make-up';
}

/**
 * The workdays after `from` up to and including `to`, ascending: the day something begins does not count (as in
 * 民法典 第二百零一条). Its length is the number of promised working days used. Empty when `to` is not after `from`.
 */
export function workdaysBetween(calendar: Calendar, from: Day, to: Day): Answer<readonly Day[]> {
  const found: Day[] = [];
  for (let day = from + 1; day <= to; day += 1) {
    const works = isWorkday(calendar, day);
    if (works === null) return unknown(() => [calendar.explain(day)]);
    if (works) found.push(day);
  }
  return known(found, () => reasons(calendar, found, from + 1, to, 1));
}

/**
 * The n-th workday strictly before a day (the day itself does not count).
 * @param n 1, 2, … @throws RangeError when n is not a whole number from 1 on
 */
export function nthWorkdayBefore(calendar: Calendar, day: Day, n: number): Answer<Day> {
  return nth(calendar, day, n, -1);
}

/** The n-th workday strictly after a day: the last day of a promise of n working days. Else as {@link nthWorkdayBefore}. */
export function nthWorkdayAfter(calendar: Calendar, day: Day, n: number): Answer<Day> {
  return nth(calendar, day, n, 1);
}

/**
 * The workdays met walking from a day (which does not count) until n are found, in the order met.
 * @param step 1 forwards, −1 backwards
 */
export function workdaysFrom(calendar: Calendar, day: Day, n: number, step: 1 | -1): Answer<readonly Day[]> {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`工作日数应为1以上的整数，收到的是${n}`);
  const found: Day[] = [];
  let at = day;
  while (found.length < n) {
    at += step;
    const works = isWorkday(calendar, at);
    if (works === null) {
      const undecided = at;
      return unknown(() => [calendar.explain(undecided)]);
    }
    if (works) found.push(at);
  }
  return known(found, () => reasons(calendar, found, day + step, at, step));
}

function nth(calendar: Calendar, day: Day, n: number, step: 1 | -1): Answer<Day> {
  const walked = workdaysFrom(calendar, day, n, step);
  if (!walked.known) return walked;
  const last = walked.value.at(-1) ?? day;
  return known(last, () => walked.because);
}

/** One line per workday counted and per stretch of days that do not count, from `first` to `last` in walking order. */
function reasons(
  calendar: Calendar,
  counted: readonly Day[],
  first: Day,
  last: Day,
  step: 1 | -1,
): readonly string[] {
  const lines: string[] = [];
  let expected = first;
  counted.forEach((day, index) => {
    lines.push(...skipped(calendar, expected, day - step, step));
    const makeUp = calendar.kindOf(day) === 'make-up' ? '，调休上班' : '';
    lines.push(`第${index + 1}个工作日：${dayText(day)}${makeUp}`);
    expected = day + step;
  });
  return [...lines, ...skipped(calendar, expected, last, step)];
}

function skipped(calendar: Calendar, first: Day, last: Day, step: 1 | -1): string[] {
  const lines: string[] = [];
  let start = first;
  for (let day = first; (last - day) * step >= 0; day += step) {
    const next = day + step;
    const ends = day === last || restName(calendar, next) !== restName(calendar, day);
    if (!ends) continue;
    const [early, late] = start <= day ? [start, day] : [day, start];
    const span = early === late ? dayText(early) : `${dayText(early)}至${dayText(late)}`;
    lines.push(`${span}${restName(calendar, day)}，不计`);
    start = next;
  }
  return lines;
}

function restName(calendar: Calendar, day: Day): string {
  return calendar.kindOf(day) === 'weekend' ? '休息日' : `${calendar.nameOf(day) ?? ''}放假`;
}
