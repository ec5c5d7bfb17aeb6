import chineseDays from 'chinese-days';
import { day, type Day } from '../time/day';

/** 正月初一 of the first year in the table of chinese-days. */
const NEW_YEAR_1900 = day(1900, 1, 31);

/**
 * The day of a date in the lunar calendar, never in a leap month (no festival of the law lies in one).
 * Only the month table of chinese-days is used: its own conversion goes through local dates and is a day off
 * west of Greenwich.
 * @param year lunar year: 正月初一 lies in January or February of the same civil year
 * @param month 1–12 @param date 1–30
 */
export function lunarDay(year: number, month: number, date: number): Day {
  const leap = chineseDays.getYearLeapMonth(year);
  let result = lunarNewYear(year);
  for (let m = 1; m < month; m += 1) {
    result += chineseDays.monthDays(year, m) + (leap.leapMonth === m ? leap.days : 0);
  }
  return result + date - 1;
}

/** The day of 正月初一. */
export function lunarNewYear(year: number): Day {
  let result = NEW_YEAR_1900;
  for (let y = 1900; y < year; y += 1) result += lunarYearLength(y);
  return result;
}

/**
 * The day of 清明, where the sun's longitude is 15° in Beijing time (GB/T 33661-2017), by the usual formula.
 * @param year 2000–2099; the formula's constant is of that century
 */
export function qingming(year: number): Day {
  const inCentury = year % 100;
  return day(year, 4, Math.floor(inCentury * 0.2422 + 4.81) - Math.floor(inCentury / 4));
}

function lunarYearLength(year: number): number {
  let length = chineseDays.getYearLeapMonth(year).days;
  for (let month = 1; month <= 12; month += 1) length += chineseDays.monthDays(year, month);
  return length;
}
