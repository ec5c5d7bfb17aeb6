import { ledgerOf, type LedgerKey } from './ledgers';
import { civil, type Day } from './time/day';

/** The part of a record id before its sequence: `招商-YY-2026-`. */
export function idStem(ledger: LedgerKey, prefix: string, day: Day): string {
  return `${prefix === '' ? '' : `${prefix}-`}${ledgerOf(ledger).kind}-${civil(day).year}-`;
}

/**
 * The stems of an id, one for each of its dashes: ids of one workbook and year share the longest.
 * @example stemsOf('招商-YY-2026-0001') // ['招商-', '招商-YY-', '招商-YY-2026-']
 */
export function stemsOf(id: string): readonly string[] {
  return [...id.matchAll(/-(?=.)/gs)].map(({ index }) => id.slice(0, index + 1));
}

/** Whether an id begins as another one does, up to its last dash, in letters of either case. */
export function isInSeries(id: string, other: string): boolean {
  const stem = stemsOf(other).at(-1)?.toUpperCase();
  return stem !== undefined && stemsOf(id.toUpperCase()).includes(stem);
}

/** The highest sequence among ids that share the stem; 0 when there is none. */
export function lastSequence(stem: string, ids: readonly unknown[]): number {
  let last = 0;
  for (const id of ids) {
    if (typeof id !== 'string' || !id.startsWith(stem)) continue;
    const sequence = id.slice(stem.length);
    if (/^\d{4,}$/.test(sequence)) last = Math.max(last, Number(sequence));
  }
  return last;
}

/** `YY-2026-0001` */
export function idAt(stem: string, sequence: number): string {
  return `${stem}${String(sequence).padStart(4, '0')}`;
}
