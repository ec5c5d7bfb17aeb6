import type { CellValue } from '../xlsx';
import { plain } from '../cells/text';

/** The year and month that old workbooks leave out of their dates because a title or the name of the sheet says it. */
export interface DateContext {
  readonly year: number | null;
  /** 1–12 */
  readonly month: number | null;
}

/** `2026年5月`, `2026.05`, `202605`, `26年5月份`, `2026年度`, `五月`, `5月份`; what the text does not say is null. */
export function datesNamed(text: string): DateContext {
  const spelled = plain(text).replace(CHINESE_MONTH, (_, month: string) => `${MONTHS.indexOf(month) + 1}月`);
  const both =
    /(?<!\d)(20\d{2}|\d{2})\s*年\s*(\d{1,2})\s*月(?!\d{0,2}[日号])/.exec(spelled) ??
    /(?<!\d)(20\d{2})[-./](\d{1,2})(?![-./\d])/.exec(spelled) ??
    /(?<!\d)(20\d{2})(0[1-9]|1[0-2])(?!\d)/.exec(spelled);
  if (both) return { year: fullYear(Number(both[1])), month: monthOf(Number(both[2])) };
  const year = /(?<!\d)(20\d{2})(?!\d)/.exec(spelled)?.[1];
  const month = /(?<!\d)(\d{1,2})\s*月(?!\s*\d{1,2}\s*[日号])/.exec(spelled)?.[1];
  return {
    year: year === undefined ? null : Number(year),
    month: month === undefined ? null : monthOf(Number(month)),
  };
}

/** The first that says it, of texts from the nearest to the farthest: separator row, sheet, title, file. */
export function datesFrom(texts: readonly string[]): DateContext {
  const named = texts.map(datesNamed);
  const year = named.find((each) => each.year !== null)?.year ?? null;
  return { year, month: named.find((each) => each.month !== null)?.month ?? null };
}

/** How a date is written that needs its context: month and day, or the day alone. */
export type Yearless = 'month-day' | 'day';

/** @returns null for what is complete, and for what is no date at all */
export function yearlessKind(cell: CellValue): Yearless | null {
  if (typeof cell === 'number') return monthAndDay(cell) === null ? null : 'month-day';
  if (typeof cell !== 'string') return null;
  const text = plain(cell);
  if (SHORT_YEAR.test(text)) return null;
  if (MONTH_DAY.test(text)) return 'month-day';
  return DAY_ALONE.test(text) ? 'day' : null;
}

/**
 * A cell of a date column with the year, and for a day alone the month, that its sheet says; a year of two digits in full. As it is
 * where nothing is missing or the context does not know.
 */
export function inContext(cell: CellValue, { year, month }: DateContext): CellValue {
  if (typeof cell === 'number') return numberInContext(cell, { year, month });
  if (typeof cell !== 'string') return cell;
  const text = plain(cell);
  const short = SHORT_YEAR.exec(text);
  if (short) return `20${short[1] ?? ''}-${short[2] ?? ''}-${short[3] ?? ''}${restOf(text, short[0])}`;
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay)
    return year === null
      ? cell
      : `${year}-${monthDay[1] ?? ''}-${monthDay[2] ?? ''}${restOf(text, monthDay[0])}`;
  const day = DAY_ALONE.exec(text);
  if (day && year !== null && month !== null)
    return `${year}-${month}-${day[1] ?? ''}${restOf(text, day[0])}`;
  return cell;
}

function numberInContext(cell: number, { year, month }: DateContext): CellValue {
  if (year === null) return cell;
  const typed = monthAndDay(cell);
  if (typed !== null) return `${year}-${typed}`;
  return month !== null && Number.isInteger(cell) && cell >= 1 && cell <= 31
    ? `${year}-${month}-${cell}`
    : cell;
}

/** `5.11` typed as a number: 5-11. Null for 5.1, which 5.10 has become too, and for any other number. */
function monthAndDay(value: number): string | null {
  const [, month, date] = /^(\d{1,2})\.(\d{1,2})$/.exec(String(value)) ?? [];
  if (month === undefined || date === undefined || monthOf(Number(month)) === null) return null;
  return date.length === 1 && Number(date) <= 3 ? null : `${month}-${date}`;
}

function restOf(text: string, matched: string): string {
  const rest = text.slice(matched.length).trim();
  return rest === '' ? '' : ` ${rest}`;
}

function monthOf(month: number): number | null {
  return month >= 1 && month <= 12 ? month : null;
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const CHINESE_MONTH = /(十[一二]|[一二三四五六七八九十])\s*月/g;
/** 26.5.11: the order is always year, month, day. */
const SHORT_YEAR = /^(1[5-9]|[23]\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)\s*[日号]?/;
const MONTH_DAY = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?![\d:]|\s*[-/.]\s*\d)\s*[日号]?/;
const DAY_ALONE = /^(\d{1,2})(?:\s*[日号]|$)/;
