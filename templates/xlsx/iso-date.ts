import { dayOf } from '../../rules/time/day';
import { MINUTES_PER_DAY, timeOfDay } from '../../rules/time/moment';
import type { DatedNumber, Serial } from './workbook';

/**
 * A `Z` is read as written, as is the offset of China: programs that write cells of this type mean the clock on the wall.
 * A time of another offset stays a text.
 */
const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(?:Z|\+08:?00)?$/;

/** 1970-01-01 as a serial number of either date system. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;

/** Serials up to 59 are a day short: the 1900 system has a 1900-02-29 (ECMA-376 Part 1, 18.17.4.1). */
const FIRST_TRUE_SERIAL = 61;
/** The days from which the systems count: a time of day is written with one of them. */
const BEFORE_ALL_DAYS: readonly string[] = ['1899-12-30', '1899-12-31', '1904-01-01'];

/**
 * The serial number of a date, time or both in ISO 8601, as cells of type `d` hold it (ECMA-376 Part 1, 18.18.11).
 * @returns undefined when the text is no such date.
 */
export function isoSerial(text: string, date1904: boolean): DatedNumber | undefined {
  const trimmed = text.trim();
  const match = ISO.exec(trimmed);
  if (!match) return undefined;
  const [, year, month, date, hour, minute, second = '0'] = match;
  const isTime = year === undefined || (hour !== undefined && BEFORE_ALL_DAYS.includes(trimmed.slice(0, 10)));
  const day = isTime ? 0 : daySerial(Number(year), Number(month), Number(date), date1904);
  const time = hour === undefined ? 0 : timeOfDay(Number(hour), Number(minute), Number(second));
  if (day === null || time === null || (year ?? hour) === undefined) return undefined;
  const format = isTime ? 'time' : hour === undefined ? 'date' : 'datetime';
  const serial = day + time / MINUTES_PER_DAY;
  return Number(second) === 0 ? { serial, format } : { serial, format, seconds: true };
}

function daySerial(year: number, month: number, date: number, date1904: boolean): Serial | null {
  const day = dayOf(year, month, date);
  if (day === null) return null;
  if (date1904) return day + EPOCH_1904;
  const serial = day + EPOCH_1900;
  return serial < FIRST_TRUE_SERIAL ? serial - 1 : serial;
}
