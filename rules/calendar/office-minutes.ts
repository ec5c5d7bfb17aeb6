import { dayText, type Day } from '../time/day';
import {
  dayOfMoment,
  elapsed,
  minutesText,
  momentAt,
  timeOfMoment,
  timeText,
  type Minutes,
  type Moment,
} from '../time/moment';
import type { Calendar } from './calendar';
import { seasonOn, type HalfDay, type OfficeHours } from './office-hours';
import { known, unknown, type Answer } from './types';
import { isWorkday } from './workdays';

/** Longer reasoning than this helps nobody; the rest is summed up in one line. */
const MAX_LINES = 6;

/**
 * The minutes from one moment to a later one that lie inside office hours on workdays, exact to the second;
 * negative when `to` is earlier, as {@link elapsed}. Unknown when a day between, or the hours of a workday, are.
 */
export function officeMinutes(
  calendar: Calendar,
  hours: OfficeHours,
  from: Moment,
  to: Moment,
): Answer<Minutes> {
  if (to < from) {
    const reverse = officeMinutes(calendar, hours, to, from);
    return reverse.known ? known(0 - reverse.value, () => reverse.because) : reverse;
  }
  let total = 0;
  for (let day = dayOfMoment(from); momentAt(day, 0) <= to; day += 1) {
    const works = isWorkday(calendar, day);
    if (works === false) continue;
    const season = works === null ? null : seasonOn(hours, day);
    if (season === null) return unknown(() => [whyUnknown(calendar, day)]);
    total += inside(day, season.morning, from, to) + inside(day, season.afternoon, from, to);
  }
  return known(elapsed(0, total), () => reasons(calendar, hours, from, to));
}

/** Long enough for any holiday: hours that are not found by then are not set. */
const SEARCH_DAYS = 366;

/**
 * The moment at which that many office minutes have passed since `from`: a deadline counted in office time.
 * Unknown as for {@link officeMinutes}, and when too few office hours come within a year.
 * @param minutes more than 0
 */
export function afterOfficeMinutes(
  calendar: Calendar,
  hours: OfficeHours,
  from: Moment,
  minutes: Minutes,
): Answer<Moment> {
  let left = minutes;
  const first = dayOfMoment(from);
  for (let day = first; day <= first + SEARCH_DAYS; day += 1) {
    const works = isWorkday(calendar, day);
    if (works === false) continue;
    const season = works === null ? null : seasonOn(hours, day);
    if (season === null) return unknown(() => [whyUnknown(calendar, day)]);
    for (const half of [season.morning, season.afternoon]) {
      const available = inside(day, half, from, Infinity);
      if (available >= left) {
        const end = momentAt(day, half.close) - available + left;
        return known(end, () => reasons(calendar, hours, from, end));
      }
      left -= available;
    }
  }
  return unknown(() => [`${dayText(first, true)}起一年内的办公时间不足${minutesText(minutes)}`]);
}

function inside(day: Day, half: HalfDay, from: Moment, to: Moment): Minutes {
  return Math.max(0, Math.min(to, momentAt(day, half.close)) - Math.max(from, momentAt(day, half.open)));
}

function whyUnknown(calendar: Calendar, day: Day): string {
  return isWorkday(calendar, day) === null ? calendar.explain(day) : `${dayText(day)}的办公时间尚未设置`;
}

function reasons(calendar: Calendar, hours: OfficeHours, from: Moment, to: Moment): readonly string[] {
  const lines: string[] = [];
  for (let day = dayOfMoment(from); momentAt(day, 0) <= to; day += 1) {
    if (lines.length === MAX_LINES) return [...lines, `${dayText(day, true)}起的各日从略`];
    lines.push(dayReason(calendar, hours, day, from, to));
  }
  return lines;
}

function dayReason(calendar: Calendar, hours: OfficeHours, day: Day, from: Moment, to: Moment): string {
  if (isWorkday(calendar, day) !== true) return `${calendar.explain(day)}，不计`;
  const season = seasonOn(hours, day);
  const counted = season
    ? [season.morning, season.afternoon].filter((half) => inside(day, half, from, to) > 0)
    : [];
  if (counted.length === 0) return `${dayText(day)}不在办公时间内，计0分`;
  const spans = counted.map((half) => {
    const start = Math.max(from, momentAt(day, half.open));
    const end = Math.min(to, momentAt(day, half.close));
    return `${timeText(timeOfMoment(start))}至${timeText(end - momentAt(day, 0))}`;
  });
  const sum = counted.reduce((minutes, half) => minutes + inside(day, half, from, to), 0);
  return `${dayText(day)}${spans.join('、')}，计${minutesText(sum)}`;
}
