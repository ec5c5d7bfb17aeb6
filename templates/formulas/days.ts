import { day } from '../../rules/time/day';
import { serialOfDay } from '../cells/serial';
import { formulaNames } from './names';

/** The days that the sheet 日历推算 works out; beyond them every day is undecided. The regulation is of May 2020. */
export const FIRST_DAY = day(2020, 1, 1);
export const LAST_DAY = day(2031, 12, 31);
const FIRST_DAY_SERIAL = serialOfDay(FIRST_DAY);
const LAST_DAY_SERIAL = serialOfDay(LAST_DAY);
export const UNKNOWN_DAY = '未知';

/** What the sheet says of a day; an error for one that it does not work out. */
export function ofDay(name: string, day: string): string {
  return `INDEX(${name},${day}-${FIRST_DAY_SERIAL - 1})`;
}

/** How many days of a kind there are from one day to another, both included: see workdaysWithin, undecidedWithin. */
export function daysWithin(what: 'workdays' | 'undecided', from: string, to: string): string {
  const upTo = (day: string) => {
    const counted = ofDay(formulaNames[what], `MIN(MAX(${day},${FIRST_DAY_SERIAL}),${LAST_DAY_SERIAL})`);
    return what === 'undecided' ? `${counted}+MAX(0,${day}-${LAST_DAY_SERIAL})` : counted;
  };
  return `MAX(0,${upTo(to)}-(${upTo(`${from}-1`)}))`;
}

/** The first day from one on that is a workday, or may be one; an error where there is none that is worked out. */
export function firstWorkdayFrom(day: string, sure: boolean): string {
  const name = sure ? formulaNames.workdays : formulaNames.possible;
  return `(MATCH(${ofDay(name, `${day}-1`)}+1,${name},0)+${FIRST_DAY_SERIAL - 1})`;
}
