import { valueOf, type Entry, type Records } from '../../rules/records';

/** The records with one more, at the end of its ledger. */
export function withAdded(records: Records, entry: Entry): Records {
  return { ...records, [entry.ledger]: [...records[entry.ledger], entry] };
}

/** The records with one as it stands now in the place of what was known of it; as they are where nothing was. */
export function withChanged(records: Records, entry: Entry): Records {
  const known = knownAs(records, entry);
  const entries: readonly Entry[] = records[entry.ledger];
  return { ...records, [entry.ledger]: entries.map((each) => (each === known ? entry : each)) };
}

/** The records without that one. */
export function withoutEntry(records: Records, entry: Entry): Records {
  const known = knownAs(records, entry);
  const entries: readonly Entry[] = records[entry.ledger];
  return { ...records, [entry.ledger]: entries.filter((each) => each !== known) };
}

/** What is known of the same record: by its 编号, wherever it has moved to; of two with that 编号, the one in its row. */
export function knownAs(records: Records, entry: Entry): Entry | null {
  const id = valueOf(entry, 'id');
  const entries: readonly Entry[] = records[entry.ledger];
  const same = entries.filter((each) => valueOf(each, 'id') === id);
  return same.find(({ row }) => row === entry.row) ?? (id === null ? null : (same[0] ?? null));
}
