import type { CellValue } from '../xlsx';
import { readDate, readTime } from '../cells/moments';
import { isFilled } from '../read';
import { Misread } from '../cells/misread';
import { shown } from '../cells/shown';
import { compact, plain } from '../cells/text';
import { parseDateText } from '../cells/date-text';
import { yearlessKind } from './date-context';
import { lengthIn, termIn } from './reckon';
import { splitDayAndSlot, splitDayAndTimes, splitDays, splitNameAndPhone, splitTimes } from './splits';

/** What a cell looks like, whatever its heading says. */
export type Kind =
  | 'datetime'
  | 'date'
  | 'time'
  | 'times'
  | 'day-times'
  | 'days'
  | 'day-slot'
  | 'term'
  | 'length'
  | 'phone'
  | 'name-phone'
  | 'credit-code'
  | 'yes-no'
  | 'number'
  | 'text';

/** What the cells of a column look like. */
export interface Profile {
  /** How many cells were looked at. */
  readonly cells: number;
  /** What at least six of ten are; null for a mixture, and for an empty column. */
  readonly kind: Kind | null;
  /** The different texts, while they are few: a list of choices shows here. */
  readonly texts: ReadonlySet<string>;
}

/** As many cells tell what a column holds as any more would. */
export const LOOKED_AT = 200;
const MAJORITY = 0.6;

export function profileOf(cells: readonly (CellValue | undefined)[], date1904: boolean): Profile {
  const filled = cells.filter((cell): cell is CellValue => isFilled(cell)).slice(0, LOOKED_AT);
  const counts = new Map<Kind, number>();
  for (const cell of filled) {
    const kind = kindOf(cell, date1904);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return {
    cells: filled.length,
    kind: most !== undefined && most[1] >= filled.length * MAJORITY ? most[0] : null,
    texts: new Set(filled.map((cell) => plain(shown(cell)))),
  };
}

export function kindOf(cell: CellValue, date1904: boolean): Kind {
  if (typeof cell === 'boolean') return 'yes-no';
  if (typeof cell === 'object') return 'serial' in cell ? datedKind(cell, date1904) : 'text';
  if (typeof cell === 'number') return numberKind(cell);
  const text = plain(cell);
  if (YES_NO.test(text)) return 'yes-no';
  if (MOBILE.test(compact(text)) || LANDLINE.test(compact(text))) return 'phone';
  if (CREDIT_CODE.test(compact(text))) return 'credit-code';
  if (termIn(text) !== null) return 'term';
  if (lengthIn(text) !== null) return 'length';
  if (!/\d/.test(text)) return 'text';
  if (splitTimes(text) !== null) return 'times';
  if (splitDayAndTimes(text) !== null) return 'day-times';
  if (splitDayAndSlot(text) !== null) return 'day-slot';
  if (isTime(cell)) return 'time';
  if (splitDays(text) !== null) return 'days';
  if (isDate(text)) return hasTime(text) ? 'datetime' : 'date';
  return splitNameAndPhone(text) === null ? 'text' : 'name-phone';
}

function datedKind(cell: CellValue, date1904: boolean): Kind {
  if (typeof cell === 'object' && 'serial' in cell && cell.serial < 1) return 'time';
  const day = readDate(cell, date1904);
  if (day instanceof Misread || day === null) return 'number';
  return readTime(cell, date1904) instanceof Misread ? 'date' : 'datetime';
}

function numberKind(value: number): Kind {
  if (MOBILE.test(String(value))) return 'phone';
  return yearlessKind(value) === null ? 'number' : 'date';
}

function isTime(cell: string): boolean {
  const time = readTime(cell, false);
  return typeof time === 'number' && parseDateText(plain(cell)) === null;
}

function isDate(text: string): boolean {
  if (yearlessKind(text) === 'month-day') return DATE_CHARACTERS.test(text);
  return /^(?:\d{4}|\d{2})\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|^20\d{6}(?!\d)/.test(text);
}

function hasTime(text: string): boolean {
  return /\d\s*[:点时]/.test(text);
}

/** `1-2层装修` begins like a date. */
const DATE_CHARACTERS = /^[\d\s年月日号点时分秒:./()周星期一二三四五六天上下午早晚中-]+$/;
const YES_NO = /^(?:是|否|√|✓|×|✗|有|无|Y|N)$/i;
const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^0\d{2,3}-?\d{7,8}$/;
const CREDIT_CODE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/i;
