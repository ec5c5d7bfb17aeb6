import type { CellProblem } from './cell-problem';
import { ledgerKeys, ledgerOf, type LedgerKey, type Values } from './ledgers';
import type { Day } from './time/day';
import { dayOfMoment } from './time/moment';

/** Where the records of one sheet were read. */
export interface Source {
  /** The workbook's file name, as the user knows it. */
  readonly file: string;
  readonly sheet: string;
  /** The row of the headings, as Excel counts. */
  readonly headingRow: number;
  /** Field key → column number (1 = A). A field without a column is not in the sheet. */
  readonly columns: Readonly<Record<string, number>>;
}

/** One record of a ledger, and where it stands. */
export interface Entry<K extends LedgerKey = LedgerKey> {
  readonly ledger: K;
  readonly source: Source;
  /** The row number that Excel shows. */
  readonly row: number;
  readonly values: Values<K>;
  /** The cells that could not be read; their values are null, and no rule takes them for empty. */
  readonly problems: readonly CellProblem[];
  /** The fields whose cells hold what stands above them, merged downwards or by 同上; left out where there are none. */
  readonly above?: readonly string[];
}

/** The records of one office, ledger by ledger. */
export type Records = { readonly [K in LedgerKey]: readonly Entry<K>[] };

/** Records made ledger by ledger. */
export function recordsBy(make: <K extends LedgerKey>(ledger: K) => readonly Entry<K>[]): Records {
  // Each key holds entries of its own ledger, which the compiler cannot follow through the loop.
  return Object.fromEntries(ledgerKeys.map((ledger) => [ledger, make(ledger)])) as unknown as Records;
}

export const noRecords: Records = recordsBy(() => []);

/** Whether an entry is one of that ledger. */
export function isOf<K extends LedgerKey>(entry: Entry, ledger: K): entry is Entry<K> {
  return entry.ledger === ledger;
}

/** A record's value by field key, for code that walks over declarations. */
export function valueOf(entry: Entry, field: string): unknown {
  const values: Readonly<Record<string, unknown>> = entry.values;
  return values[field] ?? null;
}

/** Whether none of these cells is one that could not be read: an unreadable cell is null, but nobody left it empty. */
export function isReadable<K extends LedgerKey>(
  entry: Entry<K>,
  fields: readonly (keyof Values<K> & string)[],
): boolean {
  return (
    entry.problems.length === 0 || !entry.problems.some(({ field }) => fields.some((each) => each === field))
  );
}

/** The day whose law judges the record, by the ledger's `dated` fields; null when none of them is filled. */
export function recordDay(entry: Entry): Day | null {
  const ledger = ledgerOf(entry.ledger);
  for (const field of ledger.dated) {
    const value = valueOf(entry, field);
    if (typeof value === 'number')
      return ledger.fields[field]?.type === 'datetime' ? dayOfMoment(value) : value;
  }
  return null;
}

/** The persons who did the work of the record, in the order they are written. */
export function personsOf(entry: Entry): readonly string[] {
  return ledgerOf(entry.ledger).persons.flatMap((field) => {
    const value = valueOf(entry, field);
    return typeof value === 'string' ? names(value) : [];
  });
}

/** The names in a cell that may hold several: `张三、李四`. A name written twice is one person. */
export function names(cell: string | null): readonly string[] {
  if (cell === null) return [];
  // Most cells hold one name.
  if (!BETWEEN_NAMES.test(cell)) return cell === '' ? [] : [cell];
  return [...new Set(cell.split(BETWEEN_NAMES).filter((name) => name !== ''))];
}

const BETWEEN_NAMES = /[、，,；;/\s]+/;
