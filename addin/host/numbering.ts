import { ledgerOf, type LedgerKey } from '../../rules/ledgers';
import { idAt, idStem, lastSequence } from '../../rules/record-ids';
import type { Day } from '../../rules/time/day';
import { dayOfMoment } from '../../rules/time/moment';
import type { FieldValues } from './port';

/** A record and the 编号 it is to be written under. */
export interface Numbered {
  /** `YY-2026-` */
  readonly stem: string;
  readonly sequence: number;
  readonly id: string;
  readonly values: FieldValues;
}

/** What is known of the 编号 given so far. */
export interface GivenIds {
  /** The cells of the column 编号 from the first row of the sheet on, also below the table. */
  readonly ids: readonly unknown[];
  /** The last sequence ever given by stem, also of records deleted since. */
  readonly last: ReadonlyMap<string, number>;
}

/**
 * Gives each record the next free 编号 of its year.
 * @param today the day of a record that is not dated yet
 */
export function numberRecords(
  ledger: LedgerKey,
  records: readonly FieldValues[],
  given: GivenIds,
  { prefix, today }: { readonly prefix: string; readonly today: Day },
): readonly Numbered[] {
  const next = new Map<string, number>();
  return records.map((values) => {
    const stem = idStem(ledger, prefix, dayOf(ledger, values) ?? today);
    const last = next.get(stem) ?? Math.max(lastSequence(stem, given.ids), given.last.get(stem) ?? 0);
    const sequence = last + 1;
    next.set(stem, sequence);
    return { stem, sequence, id: idAt(stem, sequence), values };
  });
}

/** The counters to be kept once these records are written: never lower than before. */
export function raised({ last }: GivenIds, numbers: readonly Numbered[]): ReadonlyMap<string, number> {
  const counters = new Map(last);
  for (const { stem, sequence } of numbers) counters.set(stem, Math.max(sequence, counters.get(stem) ?? 0));
  return counters;
}

/** Which of our own ids stand more than once among all; by their index. */
export function takenTwice(ours: readonly unknown[], all: readonly unknown[]): readonly number[] {
  return ours.flatMap((id, index) => (all.filter((each) => each === id).length > 1 ? [index] : []));
}

/** The next free ids, one for each stem given. */
export function freeIds(stems: readonly string[], all: readonly unknown[]): readonly string[] {
  const next = new Map<string, number>();
  return stems.map((stem) => {
    const sequence = (next.get(stem) ?? lastSequence(stem, all)) + 1;
    next.set(stem, sequence);
    return idAt(stem, sequence);
  });
}

/** The day under which a record is filed, as recordDay of a record that is read. */
function dayOf(ledger: LedgerKey, values: FieldValues): Day | null {
  const { dated, fields } = ledgerOf(ledger);
  for (const field of dated) {
    const value = values[field];
    if (typeof value === 'number') return fields[field]?.type === 'datetime' ? dayOfMoment(value) : value;
  }
  return null;
}
