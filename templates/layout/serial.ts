import type { Day } from '../../rules/time/day';
import { MINUTES_PER_DAY, type Moment, type TimeOfDay } from '../../rules/time/moment';

/** The serial number of 1970-01-01 in the 1900 date system, which counts a 1900-02-29 that never was. */
const EPOCH = 25_569;

/** The serial number of a day in the 1900 date system; days before 1900-03-01 do not occur in ledgers. */
export function serialOfDay(day: Day): number {
  return day + EPOCH;
}

/** The serial number of a moment in the 1900 date system: the fraction is the time of day. */
export function serialOfMoment(moment: Moment): number {
  return moment / MINUTES_PER_DAY + EPOCH;
}

/** The fraction of a day that a cell holds for a time of day. */
export function serialOfTime(time: TimeOfDay): number {
  return time / MINUTES_PER_DAY;
}
