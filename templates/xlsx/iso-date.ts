import { dayOf } from '../../rules/time/day';
import { MINUTES_PER_DAY, timeOfDay } from '../../rules/time/moment';
import type { DatedNumber } from './workbook';

const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;

/** 1970-01-01 as a serial number of either date system. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;

/** Serials up to 59 are a day short: the 1900 system has a 1900-02-29 (ECMA-376 Part 1, 18.17.4.1). */
const FIRST_TRUE_SERIAL = 61;

/**
 * The serial number of a date, time or both in ISO 8601, as cells of type `d` hold it (ECMA-376 Part 1, 18.18.11).
 * @returns undefined when the text is no such date.
 */
export function isoSerial(text: string, date1904: boolean): DatedNumber | undefined {
  const match = ISO.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, date, hour, minute, second] = match;
  const day = year === undefined ? 0 : daySerial(Number(year), Number(month), Number(date), date1904);
  const time = hour === undefined ? 0 : timeOfDay(Number(hour), Number(minute), Number(second ?? 0));
  if (day === null || time === null || (year ?? hour) === undefined) return undefined;
  const format = year === undefined ? 'time' : hour === undefined ? 'date' : 'datetime';
  return { serial: day + time / MINUTES_PER_DAY, format };
}

function daySerial(year: number, month: number, date: number, date1904: boolean): number | null {
  const day = dayOf(year, month, date);
  if (day === null) return null;
  if (date1904) return day + EPOCH_1904;
  const serial = day + EPOCH_1900;
  return serial < FIRST_TRUE_SERIAL ? serial - 1 : serial;
}
