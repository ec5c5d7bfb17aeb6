import type { Unit } from './unit';

/** A calendar day: whole days since 1970-01-01 (which was a Thursday). No time zone. */
export type Day = Unit<'day'>;

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface CivilDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly date: number;
}

const MS_PER_DAY = 86_400_000;
const WEEKDAY_NAMES = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/**
 * The day of a civil date.
 * @param month 1–12
 * @returns null when no such date exists (2026-02-29, month 13); nothing rolls over.
 */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (!Number.isInteger(year) || year < 1900 || year > 9999) return null;
  const utc = new Date(Date.UTC(year, month - 1, date));
  const exists =
    utc.getUTCFullYear() === year && utc.getUTCMonth() === month - 1 && utc.getUTCDate() === date;
  return exists ? utc.getTime() / MS_PER_DAY : null;
}

/**
 * The day of a date that is known to exist, such as one written in the code.
 * @throws RangeError when it does not exist.
 */
export function day(year: number, month: number, date: number): Day {
  const found = dayOf(year, month, date);
  if (found === null) throw new RangeError(`No such date: ${year}-${month}-${date}`);
  return found;
}

/** @returns the day of `2026-05-11`, or null when the text is not an existing date in that form. */
export function parseIsoDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

export function civil(value: Day): CivilDate {
  const utc = new Date(value * MS_PER_DAY);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, date: utc.getUTCDate() };
}

export function yearOf(value: Day): number {
  return new Date(value * MS_PER_DAY).getUTCFullYear();
}

export function weekday(value: Day): Weekday {
  return (((((value + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Saturday or Sunday by the week alone, whatever the notices say. */
export function isSaturdayOrSunday(value: Day): boolean {
  return weekday(value) >= 6;
}

/** `2026-05-11` */
export function isoDay(value: Day): string {
  const { year, month, date } = civil(value);
  return `${year}-${twoDigits(month)}-${twoDigits(date)}`;
}

/** `2026-05`: the key under which measures group by month. */
export function isoMonth(value: Day): string {
  return isoDay(value).slice(0, 7);
}

/** `2026年5月1日`: as papers write a date. */
export function dateText(value: Day): string {
  const { year, month, date } = civil(value);
  return `${year}年${month}月${date}日`;
}

/** `5月11日（周一）`, with the year in front when asked for. */
export function dayText(value: Day, withYear = false): string {
  const { year, month, date } = civil(value);
  return `${withYear ? `${year}年` : ''}${month}月${date}日（${weekdayText(value)}）`;
}

export function weekdayText(value: Day): string {
  return WEEKDAY_NAMES[weekday(value) - 1] ?? '';
}

/** `07`: a part of a date or time as it is written. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
