import { valueOf, type Entry, type Records } from '../../rules/records';

/** The records with one more, at the end of its ledger. */
export function withAdded(records: Records, entry: Entry): Records {
  return { ...records, [entry.ledger]: [...records[entry.ledger], entry] };
}

/** The records with one in the place of that with the same 编号; as they are where there is none. */
export function withChanged(records: Records, entry: Entry): Records {
  const id = valueOf(entry, 'id');
  const entries: readonly Entry[] = records[entry.ledger];
  return {
    ...records,
    [entry.ledger]: entries.map((each) => (valueOf(each, 'id') === id ? entry : each)),
  };
}

/** The records without the one with that 编号. */
export function withoutEntry(records: Records, entry: Entry): Records {
  const id = valueOf(entry, 'id');
  const entries: readonly Entry[] = records[entry.ledger];
  return { ...records, [entry.ledger]: entries.filter((each) => valueOf(each, 'id') !== id) };
}
