import { inDigits } from '../../../templates/cells/numerals';
import { plain } from '../../../templates/cells/text';
import { civil, dayOf, isoDay, weekday, type Day } from '../../../rules/time/day';

/** The fields that say when. */
export type WhenType = 'date' | 'time' | 'datetime';

/**
 * A date, time or moment as people type it, with what they leave out put in, as the reader of cells takes it: `11.28`, `11/28`,
 * `1128`, `明天下午`, `下周六` get their year, `930` its zero, a moment that is a time alone its day. What is written in full, or
 * cannot be completed, stays as it is: whether it is a value is the reader's to say.
 * @param today what a day is near to: of the years that fit, the nearest
 */
export function completed(type: WhenType, text: string, today: Day): string {
  const typed = inDigits(plain(text));
  if (type === 'time') return threeDigits(typed);
  const dated = leadingDay(type, typed, today);
  if (dated !== null) return `${isoDay(dated.day)} ${threeDigits(dated.rest)}`.trim();
  if (type === 'date' || !CLOCK.test(typed)) return typed;
  return `${isoDay(today)} ${threeDigits(typed)}`;
}

/** Half past nine without its zero. */
function threeDigits(text: string): string {
  return text.replace(/^(\D*)(\d{3})$/, '$10$2');
}

/** A time without a day: with a colon, in words or as bare digits. 11.28 may be a day as well, and is none here. */
const CLOCK = /^\D{0,3}\d{1,2}\s*(?:[:点时∶︰]|$)|^\d{3,4}$/;

/** A day at the beginning of a text, and what follows it. */
interface Leading {
  readonly day: Day;
  readonly rest: string;
}

function leadingDay(type: WhenType, text: string, today: Day): Leading | null {
  return namedDay(text, today) ?? weekdayNamed(text, today) ?? monthAndDay(type, text, today);
}

const NAMED: Readonly<Record<string, number>> = {
  大后天: 3,
  后天: 2,
  明天: 1,
  明日: 1,
  今天: 0,
  今日: 0,
  昨天: -1,
  昨日: -1,
  前天: -2,
};

function namedDay(text: string, today: Day): Leading | null {
  for (const [name, days] of Object.entries(NAMED))
    if (text.startsWith(name)) return { day: today + days, rest: after(text, name) };
  return null;
}

const WEEK = /^(上|这|本|下)?个?(?:周|星期|礼拜)([一二三四五六日天1-7])/;
const WEEKS: Readonly<Record<string, number>> = { 上: -7, 这: 0, 本: 0, 下: 7 };

/** 周六 is the one that comes, 本周六 that of this week, 下周六 of the next. */
function weekdayNamed(text: string, today: Day): Leading | null {
  const [whole = '', which, name = ''] = WEEK.exec(text) ?? [];
  if (whole === '') return null;
  const number = '一二三四五六日'.indexOf(name.replace('天', '日')) + 1 || Number(name);
  const inThisWeek = today - weekday(today) + number;
  const coming = inThisWeek < today ? inThisWeek + 7 : inThisWeek;
  const day = which === undefined ? coming : inThisWeek + (WEEKS[which] ?? 0);
  return { day, rest: after(text, whole) };
}

const STATED = String.raw`(?:\s*[（(](?:周|星期)[一二三四五六日天][）)])?`;
const MONTH_DAY = new RegExp(String.raw`^(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*[日号]?${STATED}(?![\d./-])`);
/** Four digits alone are a day where a day is asked for; of a moment, only with a time after them. */
const FOUR_DIGITS = { date: /^(\d{2})(\d{2})$/, datetime: /^(\d{2})(\d{2})(?=\s)/, time: /(?!)/ };
const DAY_ONLY = /^(\d{1,2})\s*[日号](?!\d)/;

function monthAndDay(type: WhenType, text: string, today: Day): Leading | null {
  const { month: thisMonth } = civil(today);
  const both = MONTH_DAY.exec(text) ?? FOUR_DIGITS[type].exec(text);
  const [whole = '', month, date] = both ?? monthless(DAY_ONLY.exec(text), thisMonth);
  if (whole === '') return null;
  const day = nearest(Number(month), Number(date), today);
  return day === null || contradicts(whole, day) ? null : { day, rest: after(text, whole) };
}

function monthless(match: RegExpExecArray | null, month: number): readonly string[] {
  return match === null ? [] : [match[0], String(month), match[1] ?? ''];
}

/** A weekday that is stated and is another one is for the user to put right. */
function contradicts(text: string, day: Day): boolean {
  const [, stated] = /[周期]([一二三四五六日天])/.exec(text) ?? [];
  return stated !== undefined && '一二三四五六日'.indexOf(stated.replace('天', '日')) + 1 !== weekday(day);
}

function nearest(month: number, date: number, today: Day): Day | null {
  const { year } = civil(today);
  const days = [year, year - 1, year + 1].flatMap((each) => dayOf(each, month, date) ?? []);
  const [first] = days.sort((a, b) => Math.abs(a - today) - Math.abs(b - today));
  return first ?? null;
}

function after(text: string, beginning: string): string {
  return text.slice(beginning.length).replace(/^[\s,，、]+/, '');
}
