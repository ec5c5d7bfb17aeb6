import { day } from '../../rules/time/day';
import { serialOfDay } from '../cells/serial';

/** The days that the sheet 日历推算 works out; beyond them every day is undecided. The regulation is of May 2020. */
export const FIRST_DAY = day(2020, 1, 1);
export const LAST_DAY = day(2031, 12, 31);
export const FIRST_DAY_SERIAL = serialOfDay(FIRST_DAY);
