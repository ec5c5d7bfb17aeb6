import { isoDay, type Day } from '../../rules/time/day';
import {
  isoMoment,
  MINUTES_PER_DAY,
  momentAt,
  timeText,
  type Moment,
  type TimeOfDay,
} from '../../rules/time/moment';
import type { CellValue, Serial } from '../xlsx';
import { parseDateText, type DateText } from './date-text';
import { notA, refused, type Reading } from './misread';
import { digitsOfDay, fromSerial, timeFromFraction } from './serial';
import { shown } from './shown';
import { plain } from './text';
import { parseTimeText, type TimeText } from './time-text';

/** A day; of a date with a time, its day. */
export function readDate(cell: CellValue, date1904: boolean): Reading<Day> {
  const found = dateIn(cell, date1904);
  return 'refused' in found ? notA('date', shown(cell), found) : found.day;
}

/**
 * A moment, to the minute where the cell shows no seconds. A date alone is refused: a reply or an arrival without its hour cannot
 * be judged; so is a number whose format shows the date only. Excel shows a whole number as 00:00, which counts as a date alone;
 * midnight itself can be written as text.
 */
export function readDatetime(cell: CellValue, date1904: boolean): Reading<Moment> {
  const found = dateIn(cell, date1904);
  if ('refused' in found) return notA('datetime', shown(cell), found);
  const { day, time, spoken } = found;
  if (time === null || isShownAs(cell, 'date'))
    return notA('datetime', typeof cell === 'string' ? cell : isoDay(day), refused('no-time'));
  const moment = momentAt(day, time);
  if (spoken && time < FIRST_MORNING_HOUR) {
    const readings = [moment + HALF_A_DAY, moment].map((each) => isoMoment(each).replace('T', ' '));
    return notA('datetime', shown(cell), { ...refused('morning-or-evening'), readings });
  }
  return moment;
}

/**
 * A time of day, to the minute where the cell shows no seconds; of a date with a time, its time. 24:00 is the midnight that ends
 * the day: 0:00; so is what `[h]:mm` shows beyond 24 hours.
 * @param afterHours whether the column holds times of the evening, where 6点40 may be one of them
 */
export function readTime(cell: CellValue, date1904: boolean, afterHours = false): Reading<TimeOfDay> {
  if (typeof cell === 'string') return timeIn(plain(cell), cell, afterHours);
  const serial = serialIn(cell);
  if (serial === null) return notA('time', shown(cell));
  if (typeof cell === 'number' && TYPED_TIME.test(String(cell)))
    return timeIn(String(cell), String(cell), afterHours);
  const time = timeFromFraction(isNextDay(cell, serial) ? serial - 1 : serial);
  if (time !== null) return toMinute(time, cell);
  const full = fromSerial(serial, date1904);
  if (full === null) return notA('time', shown(cell), refused('beyond-a-day'));
  return full.time === 0 ? notA('time', isoDay(full.day), refused('no-time')) : toMinute(full.time, cell);
}

/** A plain number that was typed for a time, and reads as the same text would: 1840, 18.40. */
const TYPED_TIME = /^(?:\d{4}|[1-9]\d?\.\d{1,2})$/;
const HALF_A_DAY = MINUTES_PER_DAY / 2;
/** Nobody means 6 o'clock in the morning, or earlier, with a plain 6点. */
const FIRST_MORNING_HOUR = 7 * 60;

/** Text of the form that each of the readers above takes, for the reason why not. */
function timeIn(text: string, typed: string, afterHours: boolean): Reading<TimeOfDay> {
  const found = DATED.test(text) ? null : parseTimeText(text);
  if (found !== null)
    return 'refused' in found ? notA('time', typed, found) : ofDay(found, typed, afterHours);
  const dated = parseDateText(text);
  if (dated === null || 'refused' in dated) return notA('time', typed);
  return dated.time ?? notA('time', typed, refused('no-time'));
}

const DATED = /^\d{4}\s*[-/.年]/;

function ofDay(
  { time, spoken }: Exclude<TimeText, { refused: unknown }>,
  typed: string,
  afterHours: boolean,
): Reading<TimeOfDay> {
  if (!spoken || (time >= FIRST_MORNING_HOUR && !afterHours)) return time;
  const readings = [time + HALF_A_DAY, time].map(timeText);
  return notA('time', typed, { ...refused('morning-or-evening'), readings });
}

/** Between 24 and 48 hours: shown as a time, or with so many decimals that nobody typed it. */
function isNextDay(cell: CellValue, serial: Serial): boolean {
  const isTime = isShownAs(cell, 'time') || (typeof cell === 'number' && /^\d\.\d{3,}$/.test(String(cell)));
  return isTime && serial >= 1 && serial < 2;
}

function dateIn(cell: CellValue, date1904: boolean): DateText {
  if (typeof cell === 'string') return dateInText(plain(cell), date1904);
  const serial = serialIn(cell);
  if (serial === null) return refused('not-a-date');
  const found = fromSerial(serial, date1904);
  if (found !== null) return dated(found.day, toMinute(found.time, cell) || null);
  const digits = digitsOfDay(serial);
  return (digits === null ? null : parseDateText(digits)) ?? refused('maybe-yearless');
}

/** A date as text; a serial number as text is what Excel makes of a date whose cell becomes text. */
function dateInText(text: string, date1904: boolean): DateText {
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? fromSerial(Number(text), date1904) : null;
  if (serial !== null) return dated(serial.day, Math.floor(serial.time) || null);
  return parseDateText(text) ?? refused('not-a-date');
}

/** @param time null for a day alone */
function dated(day: Day, time: TimeOfDay | null): DateText {
  return { day, time, spoken: false };
}

function serialIn(cell: CellValue): Serial | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'object' && 'serial' in cell ? cell.serial : null;
}

/** Seconds count only where they are shown: web exports leave up to 43 of them under a time formatted to minutes. */
function toMinute(time: TimeOfDay, cell: CellValue): TimeOfDay {
  const isShown = typeof cell === 'object' && 'serial' in cell && cell.seconds === true;
  return isShown ? time : Math.floor(time);
}

function isShownAs(cell: CellValue, format: 'date' | 'time'): boolean {
  return typeof cell === 'object' && 'serial' in cell && cell.format === format;
}
