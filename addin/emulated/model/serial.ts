import { civil, dayOf, type CivilDate } from '../../../rules/time/day';
import { MINUTES_PER_DAY } from '../../../rules/time/moment';

/** Serial 0 is 1899-12-30 for every date after February 1900 (ECMA-376 Part 1, 18.17.4.1). */
const EPOCH = 25_569;
const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_DAY = MINUTES_PER_DAY * SECONDS_PER_MINUTE;

export interface TimeParts {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** The serial of a date; null when there is no such date or Excel cannot show it (before 1900). */
export function dateSerial(year: number, month: number, date: number): number | null {
  const day = dayOf(year, month, date);
  return day === null || year < 1900 ? null : day + EPOCH;
}

/** The fraction of a day. */
export function timeSerial({ hours, minutes, seconds }: TimeParts): number {
  return ((hours * SECONDS_PER_MINUTE + minutes) * SECONDS_PER_MINUTE + seconds) / SECONDS_PER_DAY;
}

/** The date of a serial, rounded to seconds as Excel shows it. */
export function civilOfSerial(serial: number): CivilDate {
  return civil(Math.floor(Math.round(serial * SECONDS_PER_DAY) / SECONDS_PER_DAY) - EPOCH);
}

/** The day (since 1970-01-01) of a serial. */
export function dayOfSerial(serial: number): number {
  return Math.floor(Math.round(serial * SECONDS_PER_DAY) / SECONDS_PER_DAY) - EPOCH;
}

/** The time of day of a serial; with `elapsed`, the hours of all its days. */
export function timeOfSerial(serial: number, elapsed = false): TimeParts {
  const total = Math.round(serial * SECONDS_PER_DAY);
  const seconds = elapsed ? total : ((total % SECONDS_PER_DAY) + SECONDS_PER_DAY) % SECONDS_PER_DAY;
  return {
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor((seconds % 3600) / SECONDS_PER_MINUTE),
    seconds: seconds % SECONDS_PER_MINUTE,
  };
}
