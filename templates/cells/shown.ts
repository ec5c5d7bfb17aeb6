import { isoDay } from '../../rules/time/day';
import { timeText } from '../../rules/time/moment';
import type { CellValue } from '../xlsx';
import { fromSerial, timeFromFraction } from './serial';

const VALUELESS = { formula: '（公式没有计算结果）', picture: '（图片）' } as const;

/**
 * A cell as text, for messages and for text columns that hold a date or a number: numbers in full, serial numbers
 * as `2026-05-11`, `2026-05-11 09:00` or `09:00`.
 */
export function shown(cell: CellValue, date1904 = false): string {
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if ('error' in cell) return cell.error;
  if ('holds' in cell) return VALUELESS[cell.holds];
  const full = fromSerial(cell.serial, date1904);
  if (full) return full.time === 0 ? isoDay(full.day) : `${isoDay(full.day)} ${timeText(full.time)}`;
  const time = timeFromFraction(cell.serial);
  return time === null ? String(cell.serial) : timeText(time);
}
