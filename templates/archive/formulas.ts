import { MINUTES_PER_DAY, type Moment } from '../../rules/time/moment';
import { serialOfMoment } from '../cells/serial';
import type { Entry } from '../../rules/records';
import { valueOf } from '../../rules/records';

/** Stands where there was nothing to count: 0 of 0 is not 0%. */
export const NOTHING = '—';
/** Stands for a cell that holds something, but no moment. */
export const UNREADABLE = '？';

/** A text as a formula has it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Whether a cell holds one of the texts; a formula. */
export function isOneOf(cell: string, texts: readonly string[]): string {
  return `OR(${texts.map((text) => `${cell}=${quoted(text)}`).join(',')})`;
}

/**
 * The moment in a cell of a form: its serial number, the empty text, or {@link UNREADABLE}. Midnight is written as text
 * there (see values.ts).
 */
export function momentFormula(cell: string): string {
  const midnight = `DATE(VALUE(LEFT(${cell},4)),VALUE(MID(${cell},6,2)),VALUE(MID(${cell},9,2)))`;
  const isMidnight = `AND(LEN(${cell})=16,RIGHT(${cell},6)=" 00:00")`;
  return `IF(ISNUMBER(${cell}),${cell},IF(${cell}="","",IF(${isMidnight},${midnight},"${UNREADABLE}")))`;
}

/** What {@link momentFormula} gives for a field of a record. */
export function momentResult(entry: Entry, field: string): number | string {
  const value = valueOf(entry, field);
  if (typeof value === 'number') return serialOfMoment(value satisfies Moment);
  return entry.problems.some((problem) => problem.field === field) ? UNREADABLE : '';
}

/** The minutes that a number of days is, exact to the second; a formula. */
export function minutesFormula(days: string): string {
  return `ROUND((${days})*${MINUTES_PER_DAY * 60},0)/60`;
}

/** What separates names in a cell (see `names`), besides 、. */
const SEPARATORS = ['"，"', '","', '"；"', '";"', '"/"', '" "', '"\u3000"', 'CHAR(10)'];

/** The names in a cell, each between two 、, so that one can be looked for: `、张三、李四、`; a formula. */
export function namesFormula(cell: string): string {
  const separated = SEPARATORS.reduce((text, separator) => `SUBSTITUTE(${text},${separator},"、")`, cell);
  return `IF(${cell}="","","、"&${separated}&"、")`;
}

/** What {@link namesFormula} gives. */
export function namesResult(cell: unknown): string {
  return typeof cell === 'string' && cell !== '' ? `、${cell.replace(/[，,；;/ \u3000\n]/g, '、')}、` : '';
}
