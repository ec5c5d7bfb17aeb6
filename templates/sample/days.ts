import {
  bookingWindow,
  defaultCalendar,
  isBookableDay,
  isWorkday,
  seasonOn,
  type Calendar,
} from '../../rules/calendar';
import type { OfficeHours, Season } from '../../rules/calendar';
import { limitOn, yangcheng } from '../../rules/regulation/regulation';
import { day, type Day } from '../../rules/time/day';
import { moment, momentAt, type Moment } from '../../rules/time/moment';
import type { Random } from './random';

/** The moment at which the sample is judged, a Monday morning. */
export const NOW: Moment = moment(2026, 11, 23, 10, 0);
export const TODAY: Day = day(2026, 11, 23);

/** The first day of the ledgers. */
export const FIRST_DAY: Day = day(2025, 11, 1);

/** The shipped notices: 2004–2026, so 2027 is unknown. */
export const calendar: Calendar = defaultCalendar();

const allDays = Array.from({ length: TODAY - FIRST_DAY }, (_, index) => FIRST_DAY + index);

/** The workdays from the first day of the ledgers to yesterday. */
export const workdays: readonly Day[] = allDays.filter((each) => isWorkday(calendar, each) === true);

/**
 * The bookable days of the same time whose window of application lies in it too. The last weekend is left out, so
 * that a breach can put a service off by a few days and still be in the past.
 */
export const bookableDays: readonly Day[] = allDays.slice(0, -7).filter((each) => {
  return bookable(each) === true && windowOf(each).every((applied) => applied >= FIRST_DAY);
});

/** Whether a booking may be set on that day (B3); null where nobody knows yet. */
export function bookable(day: Day): boolean | null {
  const answer = isBookableDay(calendar, day);
  return answer.known ? answer.value : null;
}

/** Saturdays, Sundays and holidays of the same time. */
export const restDays: readonly Day[] = allDays.filter((each) => isWorkday(calendar, each) === false);

/** The days on which an application for a bookable day may be made (B4(一)(二)), ascending. */
export function windowOf(booked: Day): readonly Day[] {
  const { value: first } = limitOn(yangcheng, 'booking.leadFirst', booked);
  const { value: last } = limitOn(yangcheng, 'booking.leadLast', booked);
  const window = bookingWindow(calendar, booked, { first, last });
  if (!window.known) throw new RangeError('Expected a day whose calendar is loaded.');
  return window.value;
}

/** The n-th workday after a day; n from 1. */
export function workdayAfter(from: Day, n: number): Day {
  let left = n;
  let at = from;
  while (left > 0) {
    at += 1;
    const works = isWorkday(calendar, at);
    if (works === null) throw new RangeError('Expected a day whose calendar is loaded.');
    if (works) left -= 1;
  }
  return at;
}

export function seasonOf(hours: OfficeHours | null, on: Day): Season {
  const season = hours === null ? null : seasonOn(hours, on);
  if (season === null) throw new RangeError('Expected office hours for every day of the year.');
  return season;
}

/** A whole minute of office time of that day, leaving `spare` minutes of the half-day behind it. */
export function officeMoment(random: Random, hours: OfficeHours | null, on: Day, spare: number): Moment {
  const { morning, afternoon } = seasonOf(hours, on);
  const half = random.chance(0.55) ? morning : afternoon;
  return momentAt(on, random.int(half.open, half.close - spare));
}
