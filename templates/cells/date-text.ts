import { dayOf, weekday, type Day } from '../../rules/time/day';
import type { TimeOfDay } from '../../rules/time/moment';
import { refused, type Refused } from './misread';
import { parseTimeText } from './time-text';

/** A day as written, with the time that follows it if one does, or why it cannot be one. */
export type DateText = { readonly day: Day; readonly time: TimeOfDay | null } | Refused;

/** The days a ledger can hold; a serial number outside is a number that someone typed, not a day. */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2100;

/**
 * Reads a date with a four-digit year, `2026/5/11`, `2026-05-11`, `2026.5.11`, `2026年5月11日`, `20260511`, with a weekday
 * (which must be right) and a time after it, `2026年5月11日（周一）上午9:00`, `2026-05-11T09:00:30`.
 * @param text half-width, see plain()
 * @returns null when it does not look like a date at all
 */
export function parseDateText(text: string): DateText | null {
  const match = SEPARATED.exec(text) ?? COMPACT.exec(text);
  if (!match) return YEARLESS.test(text) ? refused('no-year') : null;
  const [whole, year, month, date, stated] = match;
  const day = dayOf(Number(year), Number(month), Number(date));
  if (day === null) return refused('no-such-day');
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR)
    return { refused: { reason: 'year-out-of-range', first: FIRST_YEAR, last: LAST_YEAR } };
  if (stated !== undefined && WEEKDAYS.indexOf(stated.replace('天', '日')) + 1 !== weekday(day)) {
    return { refused: { reason: 'wrong-weekday', day } };
  }
  const rest = text.slice(whole.length).replace(/^[T,，\s]+/, '');
  if (rest === '') return { day, time: null };
  const time = parseTimeText(rest);
  if (time === null) return { refused: { reason: 'not-a-time-after-date', rest } };
  if ('refused' in time) return time;
  return { day: time.nextDay ? day + 1 : day, time: time.time };
}

const WEEKDAYS = '一二三四五六日';
const STATED_WEEKDAY = /(?:\s*\(?\s*(?:周|星期|礼拜)([一二三四五六日天])\s*\)?)?/.source;
const SEPARATED = new RegExp(
  String.raw`^(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})(?!\d)\s*[日号]?${STATED_WEEKDAY}`,
);
const COMPACT = new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})(?!\d)${STATED_WEEKDAY}`);
const YEARLESS = /^(?:\d{1,2}\s*[-/.年]\s*)?\d{1,2}\s*[-/.月]\s*\d{1,2}(?!\d)/;
