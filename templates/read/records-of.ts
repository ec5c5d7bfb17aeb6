import type { LedgerKey } from '../../rules/ledgers';
import type { Entry, Records } from '../../rules/records';

/** Sorts entries into their ledgers, in the order given. */
export function recordsOf(entries: readonly Entry[]): Records {
  const of = <K extends LedgerKey>(key: K): readonly Entry<K>[] =>
    entries.filter((entry): entry is Entry<K> => entry.ledger === key);
  return {
    assist: of('assist'),
    notice: of('notice'),
    credential: of('credential'),
    booking: of('booking'),
    overtime: of('overtime'),
    timeoff: of('timeoff'),
  };
}
