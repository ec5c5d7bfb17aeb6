import { day, type Day } from '../../rules/time/day';
import { MINUTES_PER_DAY, type Moment, type TimeOfDay } from '../../rules/time/moment';
import type { Serial } from '../xlsx';
import { FIRST_YEAR, LAST_YEAR } from './date-text';

/** The serial number of 1970-01-01 in the 1900 date system, which counts a 1900-02-29 that never was. */
const EPOCH = 25_569;
const SECONDS_PER_DAY = 86_400;

/** The serial number of a day in the 1900 date system; days before 1900-03-01 do not occur in ledgers. */
export function serialOfDay(day: Day): Serial {
  return day + EPOCH;
}

/** The serial number of a moment in the 1900 date system: the fraction is the time of day. */
export function serialOfMoment(moment: Moment): Serial {
  return moment / MINUTES_PER_DAY + EPOCH;
}

/** The fraction of a day that a cell holds for a time of day. */
export function serialOfTime(time: TimeOfDay): Serial {
  return time / MINUTES_PER_DAY;
}

/** Where the 1904 date system of old Mac workbooks begins, in serial numbers of the 1900 system. */
const OFFSET_1904 = 1462;
/** The serial numbers of the days that a ledger can hold, and of the first beyond. */
export const FIRST_SERIAL = serialOfDay(day(FIRST_YEAR, 1, 1));
export const AFTER_LAST_SERIAL = serialOfDay(day(LAST_YEAR + 1, 1, 1));

/** A serial number taken apart; times to the second, so that no float noise of the fraction is left. */
export interface SerialMoment {
  readonly day: Day;
  readonly time: TimeOfDay;
  readonly moment: Moment;
}

/**
 * The day and time of a serial number. The 29 February 1900 that the 1900 system counts lies far outside.
 * @returns null outside 2000-01-01 … 2100-12-31: such a number (5.11) was not meant as a date
 */
export function fromSerial(serial: Serial, date1904: boolean): SerialMoment | null {
  const seconds = Math.round((date1904 ? serial + OFFSET_1904 : serial) * SECONDS_PER_DAY);
  if (seconds < FIRST_SERIAL * SECONDS_PER_DAY || seconds >= AFTER_LAST_SERIAL * SECONDS_PER_DAY) return null;
  const whole = Math.floor(seconds / SECONDS_PER_DAY);
  const at = whole - EPOCH;
  const time = (seconds - whole * SECONDS_PER_DAY) / 60;
  return { day: at, time, moment: at * MINUTES_PER_DAY + time };
}

/** The time of day of a fraction of a day, 0 ≤ fraction < 1; null outside. */
export function timeFromFraction(fraction: number): TimeOfDay | null {
  const seconds = Math.round(fraction * SECONDS_PER_DAY);
  return seconds >= 0 && seconds < SECONDS_PER_DAY ? seconds / 60 : null;
}

/** The day that a whole number such as 20260511 spells, as its digits; null for any other number. */
export function digitsOfDay(value: number): string | null {
  const inRange = Number.isInteger(value) && value >= FIRST_YEAR * 10_000 && value < (LAST_YEAR + 1) * 10_000;
  return inRange ? String(value) : null;
}
