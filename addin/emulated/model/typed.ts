import { GENERAL, TEXT } from './format';
import type { Value } from './cell';
import { dateSerial, timeSerial } from './serial';

/** What Excel makes of something typed or set as a value. */
export interface Typed {
  readonly value: Value;
  readonly formula: string | null;
  /** The number format that Excel gives the cell if it still had `General`; null when it gives none. */
  readonly numberFormat: string | null;
}

const ERRORS = ['#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!'];
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?%?$/i;
const DATE = /^(\d{4}|\d{2})(?:[-/](\d{1,2})[-/](\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?:\s+(\S.*))?$/;
const MONTH_AND_DATE = /^(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})日)$/;
const TIME = /^(上午|下午)?\s*(\d{1,4})(?::|时)(\d{1,2})(?:分|:(\d{1,2})|分(\d{1,2})秒)?(?:\s*([ap])m)?$/i;
/** Excel keeps 15 digits. */
const DIGITS = 15;
/** Two-digit years up to 29 belong to this century. */
const LAST_YEAR_OF_CENTURY = 29;

/**
 * Reads what is typed as Chinese Excel does: formulas, numbers, percentages, dates, times and truth values leave the text.
 * @param numberFormat of the cell; text cells (`@`) keep every text, and make texts of numbers
 * @param year the current one, for dates without year
 */
export function typed(input: string | number | boolean, numberFormat: string, year: number): Typed {
  if (typeof input === 'boolean') return constant(input);
  if (numberFormat === TEXT) return constant(String(input));
  if (typeof input === 'number') return constant(input);
  if (input.startsWith("'")) return constant(input.slice(1));
  if (/^=./s.test(input)) return { value: '', formula: input, numberFormat: null };
  const text = input.trim();
  if (text === '') return constant(input);
  return numeric(text) ?? dated(text, year) ?? timed(text) ?? named(text) ?? signed(input) ?? constant(input);
}

function constant(value: Value, numberFormat: string | null = null): Typed {
  return { value, formula: null, numberFormat };
}

function numeric(text: string): Typed | null {
  if (!NUMBER.test(text) || !/\d/.test(text)) return null;
  const percent = text.endsWith('%');
  const number = Number(text.replace(/[,%]/g, ''));
  const value = truncated(percent ? number / 100 : number);
  return constant(value, percent ? (text.includes('.') ? '0.00%' : '0%') : null);
}

/** Digits beyond the fifteenth become zeros: identity card numbers lose their end. */
function truncated(number: number): number {
  const digits = Math.floor(Math.log10(Math.abs(number))) + 1;
  if (digits <= DIGITS) return Number(number.toPrecision(DIGITS));
  const unit = 10 ** (digits - DIGITS);
  return Math.trunc(number / unit) * unit;
}

function dated(text: string, thisYear: number): Typed | null {
  const full = DATE.exec(text);
  if (full) {
    const [, year = '', month = full[4] ?? '', date = full[5] ?? '', , , rest] = full;
    const serial = dateSerial(fullYear(year), Number(month), Number(date));
    if (serial === null) return null;
    if (rest === undefined) return constant(serial, full[4] ? 'yyyy"年"m"月"d"日"' : 'yyyy/m/d');
    const time = timed(rest);
    return typeof time?.value === 'number' ? constant(serial + time.value, 'yyyy/m/d h:mm') : null;
  }
  const short = MONTH_AND_DATE.exec(text);
  if (!short) return null;
  const serial = dateSerial(thisYear, Number(short[1]), Number(short[2] ?? short[3]));
  return serial === null ? null : constant(serial, 'm"月"d"日"');
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year + (year <= LAST_YEAR_OF_CENTURY ? 2000 : 1900);
}

function timed(text: string): Typed | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, chinese, hourText = '', minuteText = '', second, chineseSecond, english] = match;
  const half =
    chinese ?? (english === undefined ? undefined : english.toLowerCase() === 'p' ? '下午' : '上午');
  const hours = Number(hourText);
  const minutes = Number(minuteText);
  const seconds = Number(second ?? chineseSecond ?? 0);
  if (minutes > 59 || seconds > 59 || (half !== undefined && hours > 12)) return null;
  const afternoon = half === '下午' && hours < 12 ? 12 : half === '上午' && hours === 12 ? -12 : 0;
  const value = timeSerial({ hours: hours + afternoon, minutes, seconds });
  if (hours >= 24) return constant(value, '[h]:mm:ss');
  return constant(value, second === undefined ? 'h:mm' : 'h:mm:ss');
}

function named(text: string): Typed | null {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return constant(upper === 'TRUE');
  return ERRORS.includes(upper) ? constant({ error: upper }) : null;
}

/** A leading sign makes a formula of what is no number: `-暂无` shows #NAME?. */
function signed(text: string): Typed | null {
  return /^[+-]./s.test(text)
    ? { value: { error: '#NAME?' }, formula: `=${text}`, numberFormat: null }
    : null;
}

/** The format a cell has after something was typed into it. */
export function formatAfter(current: string, given: string | null): string {
  return current === GENERAL && given !== null ? given : current;
}
