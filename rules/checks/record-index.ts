import { keyOf, lookupBy, type Lookup } from '../conditions/world';
import { byLedger, type LedgerKey } from '../ledgers';
import { stemsOf } from '../record-ids';
import { names, recordsBy, valueOf, type Entry, type Records } from '../records';
import { pushTo } from '../groups';

/**
 * Look-ups in records, each made in one pass when it is first asked for. One index serves the office whose records they are, another
 * all offices that were given together.
 */
export class RecordIndex {
  readonly #firsts = new Map<LedgerKey, ReadonlyMap<string, Entry>>();
  readonly #stems = new Map<LedgerKey, ReadonlyMap<string, Entry>>();
  readonly #byTexts = new Map<Lookup, Groups>();
  readonly #byNames = new Map<Lookup, Groups>();
  readonly #repeated = new Map<LedgerKey, ReadonlySet<Entry>>();

  constructor(readonly records: Records) {}

  /** The records of the look-up's ledger whose fields hold these texts, in their order. @param key see {@link keyOf} */
  having(lookup: Lookup, key: string): readonly Entry[] {
    const groups = this.#groups(this.#byTexts, lookup, (entry) => textsOf(entry, lookup));
    return groups.get(folded(lookup, key)) ?? NONE;
  }

  withId(ledger: LedgerKey, id: string): readonly Entry[] {
    return this.having(ID_OF[ledger], id);
  }

  /** The first record with the id; null where there is none. */
  first(ledger: LedgerKey, id: string): Entry | null {
    let first = this.#firsts.get(ledger);
    if (first === undefined)
      this.#firsts.set(ledger, (first = firstsBy(this.records[ledger], (each) => [each])));
    return first.get(sameId(id)) ?? null;
  }

  /** The first record whose id begins as this one does, up to its last dash; null where there is none. */
  inSeries(ledger: LedgerKey, id: string): Entry | null {
    const stem = stemsOf(id).at(-1);
    let stems = this.#stems.get(ledger);
    if (stems === undefined) this.#stems.set(ledger, (stems = firstsBy(this.records[ledger], stemsOf)));
    return stem === undefined ? null : (stems.get(sameId(stem)) ?? null);
  }

  /** The records in whose field this name is one of the names. */
  naming(ledger: LedgerKey, field: string, name: string): readonly Entry[] {
    const namesIn = (entry: Entry) => {
      const value = valueOf(entry, field);
      return typeof value === 'string' ? names(value) : [];
    };
    return this.#groups(this.#byNames, lookupBy(ledger, [field]), namesIn).get(name) ?? NONE;
  }

  /** Whether an earlier one of the records, of the same workbook, has the id of this one. */
  isRepeated(entry: Entry): boolean {
    const { ledger } = entry;
    let repeated = this.#repeated.get(ledger);
    if (repeated === undefined) this.#repeated.set(ledger, (repeated = repeatedIn(this.records[ledger])));
    return repeated.has(entry);
  }

  #groups(made: Map<Lookup, Groups>, lookup: Lookup, keysOf: (entry: Entry) => readonly string[]): Groups {
    let groups = made.get(lookup);
    if (groups === undefined) {
      const added = new Map<string, Entry[]>();
      for (const entry of this.records[lookup.ledger]) {
        for (const key of keysOf(entry)) pushTo(added, key, entry);
      }
      made.set(lookup, (groups = added));
    }
    return groups;
  }
}

type Groups = ReadonlyMap<string, readonly Entry[]>;
const NONE: readonly Entry[] = [];
const NO_KEYS: readonly string[] = [];
const ID_OF = byLedger((ledger) => lookupBy(ledger, ['id']));

/** The first entry under each key that its id gives. */
function firstsBy(
  entries: readonly Entry[],
  keysOf: (id: string) => readonly string[],
): ReadonlyMap<string, Entry> {
  const firsts = new Map<string, Entry>();
  for (const entry of entries) {
    const { id } = entry.values;
    if (id === null) continue;
    for (const key of keysOf(sameId(id))) if (!firsts.has(key)) firsts.set(key, entry);
  }
  return firsts;
}

/** The entries whose id an earlier one of their workbook has. */
function repeatedIn(entries: readonly Entry[]): ReadonlySet<Entry> {
  const idsOfFile = new Map<string, Set<string>>();
  const repeated = new Set<Entry>();
  for (const entry of entries) {
    const { id } = entry.values;
    if (id === null) continue;
    const { file } = entry.source;
    let ids = idsOfFile.get(file);
    if (ids === undefined) idsOfFile.set(file, (ids = new Set()));
    const known = ids.size;
    if (ids.add(sameId(id)).size === known) repeated.add(entry);
  }
  return repeated;
}

/** The key under which an entry is looked up; none where one of the fields holds no text. */
function textsOf(entry: Entry, lookup: Lookup): readonly string[] {
  const { fields, only } = lookup;
  if (!only.every(([field, text]) => valueOf(entry, field) === text)) return NO_KEYS;
  const texts = fields.map((field) => valueOf(entry, field));
  return texts.every((text) => typeof text === 'string') ? [folded(lookup, keyOf(texts))] : NO_KEYS;
}

function folded({ isById }: Lookup, key: string): string {
  return isById ? sameId(key) : key;
}

/** What ids have in common that are the same but for the case of their letters. */
function sameId(id: string): string {
  return id.toUpperCase();
}

/** The records of several offices as one. */
export function allRecords(each: readonly Records[]): Records {
  return recordsBy((ledger) => each.flatMap((records) => records[ledger]));
}
