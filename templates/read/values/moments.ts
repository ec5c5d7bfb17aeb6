import type { Day } from '../../../rules/time/day';
import { isoDay } from '../../../rules/time/day';
import { momentAt, type Moment, type TimeOfDay } from '../../../rules/time/moment';
import type { CellValue } from '../../xlsx';
import { parseDateText, type DateText } from './date-text';
import { wrongType, type Reading } from './misread';
import { digitsOfDay, fromSerial, timeFromFraction } from './serial';
import { shown } from './shown';
import { plain } from './text';
import { parseTimeText } from './time-text';

const DATE = '填写日期，如2026-05-11';
const DATETIME = '填写日期和钟点，如2026-05-11 09:00';
const TIME = '填写钟点，如9:00';

/** A day; of a date with a time, its day. */
export function readDate(cell: CellValue, date1904: boolean): Reading<Day> {
  const found = dateIn(cell, date1904);
  return 'refused' in found ? wrongType(DATE, shown(cell), found.refused) : found.day;
}

/**
 * A moment. A date alone is refused: a reply or an arrival without its hour cannot be judged. Excel shows such a cell
 * as 00:00, so a serial number without a fraction counts as a date alone; midnight itself can be written as text.
 */
export function readDatetime(cell: CellValue, date1904: boolean): Reading<Moment> {
  const found = dateIn(cell, date1904);
  if ('refused' in found) return wrongType(DATETIME, shown(cell), found.refused);
  if (found.time !== null) return momentAt(found.day, found.time);
  return wrongType(DATETIME, typeof cell === 'string' ? cell : isoDay(found.day), '缺少钟点');
}

/** A time of day; of a date with a time, its time. 24:00 is the midnight that ends the day: 0:00. */
export function readTime(cell: CellValue, date1904: boolean): Reading<TimeOfDay> {
  if (typeof cell === 'string') return timeIn(plain(cell), cell);
  const serial = serialIn(cell);
  if (serial === null) return wrongType(TIME, shown(cell));
  const time = timeFromFraction(serial);
  if (time !== null) return time;
  if (serial === 1 && typeof cell === 'object') return 0;
  const full = fromSerial(serial, date1904);
  if (full === null) return wrongType(TIME, shown(cell), '不是一天之内的时间');
  return full.time === 0 ? wrongType(TIME, isoDay(full.day), '缺少钟点') : full.time;
}

/** Text of the form that each of the readers above takes, for the reason why not. */
function timeIn(text: string, typed: string): Reading<TimeOfDay> {
  const found = parseTimeText(text);
  if (found !== null) return 'refused' in found ? wrongType(TIME, typed, found.refused) : found.time;
  const dated = parseDateText(text);
  if (dated === null || 'refused' in dated) return wrongType(TIME, typed);
  return dated.time ?? wrongType(TIME, typed, '缺少钟点');
}

function dateIn(cell: CellValue, date1904: boolean): DateText {
  if (typeof cell === 'string') return parseDateText(plain(cell)) ?? { refused: '不是日期' };
  const serial = serialIn(cell);
  if (serial === null) return { refused: '不是日期' };
  const found = fromSerial(serial, date1904);
  if (found !== null) return { day: found.day, time: found.time === 0 ? null : found.time };
  const digits = digitsOfDay(serial);
  return (
    (digits === null ? null : parseDateText(digits)) ?? { refused: `不是日期（若是某月某日，请写全年份）` }
  );
}

function serialIn(cell: CellValue): number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'object' && 'serial' in cell ? cell.serial : null;
}
