import { isOf, recordsBy, type Entry, type Records } from '../../rules/records';

/** Sorts entries into their ledgers, in the order given. */
export function recordsOf(entries: readonly Entry[]): Records {
  return recordsBy((ledger) => entries.filter((entry) => isOf(entry, ledger)));
}
