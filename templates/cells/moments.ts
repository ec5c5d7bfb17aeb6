import type { Day } from '../../rules/time/day';
import { isoDay } from '../../rules/time/day';
import { momentAt, type Moment, type TimeOfDay } from '../../rules/time/moment';
import type { CellValue } from '../xlsx';
import { parseDateText, type DateText } from './date-text';
import { notA, refused, type Reading } from './misread';
import { digitsOfDay, fromSerial, timeFromFraction } from './serial';
import { shown } from './shown';
import { plain } from './text';
import { parseTimeText } from './time-text';

/** A day; of a date with a time, its day. */
export function readDate(cell: CellValue, date1904: boolean): Reading<Day> {
  const found = dateIn(cell, date1904);
  return 'refused' in found ? notA('date', shown(cell), found) : found.day;
}

/**
 * A moment. A date alone is refused: a reply or an arrival without its hour cannot be judged. Excel shows such a cell
 * as 00:00, so a serial number without a fraction counts as a date alone; midnight itself can be written as text.
 */
export function readDatetime(cell: CellValue, date1904: boolean): Reading<Moment> {
  const found = dateIn(cell, date1904);
  if ('refused' in found) return notA('datetime', shown(cell), found);
  if (found.time !== null) return momentAt(found.day, found.time);
  return notA('datetime', typeof cell === 'string' ? cell : isoDay(found.day), refused('no-time'));
}

/** A time of day; of a date with a time, its time. 24:00 is the midnight that ends the day: 0:00. */
export function readTime(cell: CellValue, date1904: boolean): Reading<TimeOfDay> {
  if (typeof cell === 'string') return timeIn(plain(cell), cell);
  const serial = serialIn(cell);
  if (serial === null) return notA('time', shown(cell));
  const time = timeFromFraction(serial);
  if (time !== null) return time;
  if (serial === 1 && typeof cell === 'object') return 0;
  const full = fromSerial(serial, date1904);
  if (full === null) return notA('time', shown(cell), refused('beyond-a-day'));
  return full.time === 0 ? notA('time', isoDay(full.day), refused('no-time')) : full.time;
}

/** Text of the form that each of the readers above takes, for the reason why not. */
function timeIn(text: string, typed: string): Reading<TimeOfDay> {
  const found = parseTimeText(text);
  if (found !== null) return 'refused' in found ? notA('time', typed, found) : found.time;
  const dated = parseDateText(text);
  if (dated === null || 'refused' in dated) return notA('time', typed);
  return dated.time ?? notA('time', typed, refused('no-time'));
}

function dateIn(cell: CellValue, date1904: boolean): DateText {
  if (typeof cell === 'string') return parseDateText(plain(cell)) ?? refused('not-a-date');
  const serial = serialIn(cell);
  if (serial === null) return refused('not-a-date');
  const found = fromSerial(serial, date1904);
  if (found !== null) return { day: found.day, time: found.time === 0 ? null : found.time };
  const digits = digitsOfDay(serial);
  return (digits === null ? null : parseDateText(digits)) ?? refused('maybe-yearless');
}

function serialIn(cell: CellValue): number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'object' && 'serial' in cell ? cell.serial : null;
}
