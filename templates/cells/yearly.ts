import type { YearlyDate } from '../../rules/calendar';
import { civil, dayOf } from '../../rules/time/day';
import type { CellValue } from '../xlsx';
import { notA, type Reading } from './misread';
import { readDate } from './moments';
import { shown } from './shown';
import { plain } from './text';

const LEAP_YEAR = 2024;

/** A date that comes every year: `5月1日`, `5-1`; of a full date, as Excel makes of a typed 5月1日, its month and day. */
export function readYearly(cell: CellValue, date1904: boolean): Reading<YearlyDate> {
  const match =
    typeof cell === 'string' ? /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/.exec(plain(cell)) : null;
  if (match) {
    const [month, date] = [Number(match[1]), Number(match[2])];
    if (dayOf(LEAP_YEAR, month, date) !== null) return { month, date };
  }
  const day = readDate(cell, date1904);
  if (typeof day !== 'number') return notA('yearly', shown(cell));
  const { month, date } = civil(day);
  return { month, date };
}
