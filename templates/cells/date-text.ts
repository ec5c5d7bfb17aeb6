import { dayOf, isoDay, weekday, type Day } from '../../rules/time/day';
import { isoMoment, momentAt, timeText, type TimeOfDay } from '../../rules/time/moment';
import { refused, type Refused } from './misread';
import { inDigits } from './numerals';
import { isPartOfDay, parseTimeText } from './time-text';

/** A day as written, with the time that follows it if one does, or why it cannot be one. */
export type DateText =
  | {
      readonly day: Day;
      readonly time: TimeOfDay | null;
      /** See {@link TimeText}. */
      readonly spoken: boolean;
    }
  | Refused;

/** The days a ledger can hold; a serial number outside is a number that someone typed, not a day. */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2100;

/**
 * Reads a date with a four-digit year, `2026/5/11`, `2026-05-11`, `2026.5.11`, `2026年5月11日`, `20260511`, `二〇二六年五月十一日`, with
 * a weekday (which must be right) and a time after it, `2026年5月11日（周一）上午9:00`, `2026-05-11T09:00:30.0`, `20260511093000`.
 * @param text half-width, see plain()
 * @returns null when it does not look like a date at all
 */
export function parseDateText(text: string): DateText | null {
  const written = inDigits(text.replace(PREFIX, '').replace(LUNAR, '').replace(DASHES, '-'));
  const match = SEPARATED.exec(written) ?? COMPACT.exec(written) ?? monthNamed(written) ?? yearLast(written);
  if (match === null) return timeFirst(written) ?? withoutYear(written);
  const [whole = '', year, month, date, ...weekdays] = match;
  const day = dayOf(Number(year), Number(month), Number(date));
  if (day === null) return refused('no-such-day');
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR)
    return { refused: { reason: 'year-out-of-range', first: FIRST_YEAR, last: LAST_YEAR } };
  const stated = weekdays.find((each) => each !== undefined);
  if (stated !== undefined && WEEKDAYS.indexOf(stated.replace('天', '日')) + 1 !== weekday(day))
    return { refused: { reason: 'wrong-weekday', day } };
  return withTime(day, written.slice(whole.length));
}

/** @param after what follows the date */
function withTime(day: Day, after: string): DateText {
  if (/^\s*[-~至到]\s*\d(?!\d?:\d\d$)/.test(after)) return refused('a-span');
  const rest = after.replace(/^(?:[T,、/._\s]|-(?=$|\d?\d:))+/, '').replace(/^(?:Z|\+08:?00)$/, '');
  if (rest === '' || isPartOfDay(rest)) return { day, time: null, spoken: false };
  const offset = OFFSET.exec(rest);
  if (offset !== null) return elsewhere(day, offset);
  const time = after.startsWith('.') && !/[:点时]/.test(rest) ? null : parseTimeText(rest);
  if (time === null) return { refused: { reason: 'not-a-time-after-date', rest } };
  if ('refused' in time) {
    const readings = (time.readings ?? []).map((each) => `${isoDay(day)} ${each}`);
    return { refused: time.refused, readings };
  }
  return { day: time.nextDay ? day + 1 : day, time: time.time, spoken: time.spoken };
}

/** `9:30 2026/5/11` */
function timeFirst(text: string): DateText | null {
  const [, time, date] = /^(\S+)\s+(\d{4}[-/.年].*)$/.exec(text) ?? [];
  return time === undefined || date === undefined ? null : parseDateText(`${date} ${time}`);
}

/** A time with the offset of another time zone: the clock on the wall there, or the time that it is here. */
function elsewhere(day: Day, [, clock = '', sign, hours, minutes]: RegExpExecArray): Refused {
  const time = parseTimeText(clock);
  if (time === null || 'refused' in time) return refused('other-zone');
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const here = momentAt(day, time.time) + CHINA_OFFSET - offset;
  const readings = [isoMoment(here).replace('T', ' '), `${isoDay(day)} ${timeText(time.time)}`];
  return { ...refused('other-zone'), readings };
}

/** Dates whose year has two digits, stands last or is not there. */
function withoutYear(text: string): Refused | null {
  const short = SHORT_YEAR.exec(text) ?? SIX_DIGITS.exec(text);
  if (short !== null) {
    const whole = parseDateText(`20${text}`);
    if (whole === null || 'refused' in whole) return refused('no-year');
    const { day, time } = whole;
    const reading = time === null ? isoDay(day) : isoMoment(momentAt(day, time)).replace('T', ' ');
    return { ...refused('no-year'), readings: [reading] };
  }
  const last = YEAR_LAST.exec(text);
  if (last !== null) return { ...refused('year-last'), readings: daysOf(last).map(isoDay) };
  if (/^\d{4}\s*(?:年|[-/.])\s*\d{1,2}\s*月?$/.test(text)) return refused('no-day');
  return YEARLESS.test(text) ? refused('no-year') : null;
}

/** `25/05/2026`, where only one of the two numbers before the year can be the month. */
function yearLast(text: string): readonly (string | undefined)[] | null {
  const match = YEAR_LAST.exec(text);
  const [day, another] = match === null ? [] : daysOf(match);
  if (match === null || day === undefined || another !== undefined) return null;
  return [match[0], ...isoDay(day).split('-')];
}

/** Day before month, as most of the world writes, and month before day. */
function daysOf(match: RegExpExecArray): readonly Day[] {
  const [first, second, year] = match.slice(1, 4).map(Number);
  const days = [dayOf(year ?? 0, second ?? 0, first ?? 0), dayOf(year ?? 0, first ?? 0, second ?? 0)];
  return [...new Set(days.filter((day) => day !== null))];
}

/** `May 11, 2026`, `11-May-2026`: the year, month and day in the order of the other spellings. */
function monthNamed(text: string): readonly (string | undefined)[] | null {
  const match = /^([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})(?!\d)/.exec(text);
  const reversed = /^(\d{1,2})[-\s]([A-Za-z]{3,9})[-\s](\d{4})(?!\d)/.exec(text);
  const [whole, month = '', date, year] = match ?? swapped(reversed) ?? [];
  const at = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  return whole === undefined || at < 0 || at % 3 > 0 ? null : [whole, year, String(at / 3 + 1), date];
}

function swapped(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return match === null ? null : [match[0], match[2], match[1], match[3]];
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const CHINA_OFFSET = 480;
const WEEKDAYS = '一二三四五六日';
/** A text made so by an apostrophe, which some programs write out; the era that is meant anyway. */
const PREFIX = /^['‘’`]+|^公元/;
const LUNAR = /\(?农历[^)]*\)?/;
const DASHES = /[‐-―−－]/g;
const STATED_WEEKDAY = /(?:\s*\(?\s*(?:周|星期|礼拜)([一二三四五六日天])\s*\)?|\s*\(([一二三四五六日天])\))?/
  .source;
const MARK = /(?:\s*[-/.。、,\\]+\s*|\s+)/.source;
const SEPARATED = new RegExp(
  String.raw`^(\d{4})(?:\s*年\s*|${MARK})(\d{1,2})(?:\s*月\s*|${MARK})(\d{1,2})(?!\d)\s*[日号]?${STATED_WEEKDAY}`,
);
const COMPACT = new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})(?=\D|$|\d{4}(?:\d{2})?(?!\d))${STATED_WEEKDAY}`);
/** With seconds: 9:30-10:00 is half an hour. */
const OFFSET = /^(\d{1,2}:\d{2}:[\d.]+)\s*([+-])(?!(?<=\+)08:?00)(\d{2}):?(\d{2})$/;
const SHORT_YEAR = /^(\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/;
const SIX_DIGITS = /^(\d{2})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/;
const YEARLESS = /^(?:\d{1,2}\s*[-/.年]\s*)?\d{1,2}\s*[-/.月]\s*\d{1,2}(?!\d)/;
