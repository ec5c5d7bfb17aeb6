import { ledgerKeys, type LedgerKey } from '../ledgers';
import { names, valueOf, type Entry, type Records } from '../records';
import { pushTo } from './groups';

/**
 * Look-ups in records, each made in one pass when it is first asked for. One index serves the office whose records they are, another
 * all offices that were given together.
 */
export class RecordIndex {
  readonly #maps = new Map<string, ReadonlyMap<string, readonly Entry[]>>();

  constructor(readonly records: Records) {}

  /** The records of the ledger whose field holds this text, in their order. */
  having(ledger: LedgerKey, field: string, text: string): readonly Entry[] {
    return this.#map(`${ledger} ${field}`, ledger, (entry) => [valueOf(entry, field)]).get(text) ?? NONE;
  }

  /** The records of the ledger in whose field this name is one of the names. */
  naming(ledger: LedgerKey, field: string, name: string): readonly Entry[] {
    const namesIn = (entry: Entry) => {
      const value = valueOf(entry, field);
      return typeof value === 'string' ? names(value) : [];
    };
    return this.#map(`${ledger} ${field} names`, ledger, namesIn).get(name) ?? NONE;
  }

  #map(key: string, ledger: LedgerKey, keysOf: (entry: Entry) => readonly unknown[]) {
    let map = this.#maps.get(key);
    if (map === undefined) {
      const groups = new Map<string, Entry[]>();
      for (const entry of this.records[ledger]) {
        for (const each of keysOf(entry)) if (typeof each === 'string') pushTo(groups, each, entry);
      }
      this.#maps.set(key, (map = groups));
    }
    return map;
  }
}

const NONE: readonly Entry[] = [];

/** The records of several offices as one. */
export function allRecords(each: readonly Records[]): Records {
  const joined = <K extends LedgerKey>(ledger: K): readonly Entry<K>[] =>
    each.flatMap((records) => records[ledger]);
  return recordsBy(joined);
}

/** Records made ledger by ledger. */
export function recordsBy(make: <K extends LedgerKey>(ledger: K) => readonly Entry<K>[]): Records {
  return Object.fromEntries(ledgerKeys.map((ledger) => [ledger, make(ledger)])) as unknown as Records;
}
