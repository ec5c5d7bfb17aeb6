import { RecordIndex } from '../checks/record-index';
import type { Lookup } from '../conditions/world';
import { valueOf, type Entry } from '../records';
import type { LedgerKey } from '../ledgers';

/** Which records a verdict looked at, and which of their cells it read. */
export class Trace {
  readonly #watched = new Map<Entry, Entry>();
  readonly #originals = new Map<Entry, Entry>();
  readonly #read = new Map<Entry, Set<string>>();

  /** The records looked at. */
  get entries(): readonly Entry[] {
    return [...this.#read.keys()];
  }

  fieldsOf(entry: Entry): readonly string[] {
    return [...(this.#read.get(entry) ?? [])];
  }

  note(entry: Entry, fields: readonly string[]): void {
    const read = this.#read.get(entry) ?? new Set();
    for (const field of fields) read.add(field);
    this.#read.set(entry, read);
  }

  /** What was read so far does not count. */
  forget(): void {
    this.#read.clear();
  }

  /** The record as one that tells which of its cells are read; always the same for the same record. */
  watched(entry: Entry): Entry {
    const known = this.#watched.get(entry);
    if (known !== undefined) return known;
    const values = new Proxy(entry.values, {
      get: (_, field) => {
        if (typeof field !== 'string') return undefined;
        this.note(entry, [field]);
        return valueOf(entry, field);
      },
    });
    const watched: Entry = { ...entry, values };
    this.#watched.set(entry, watched);
    this.#originals.set(watched, entry);
    return watched;
  }

  /** The record that a watched one stands for. */
  originalOf(watched: Entry): Entry {
    return this.#originals.get(watched) ?? watched;
  }
}

/** An index that tells which records were found in another one, and by which cells. */
export class TracedIndex extends RecordIndex {
  readonly #index: RecordIndex;
  readonly #trace: Trace;

  constructor(index: RecordIndex, trace: Trace) {
    super(index.records);
    this.#index = index;
    this.#trace = trace;
  }

  override having(lookup: Lookup, key: string): readonly Entry[] {
    const fields = [...lookup.fields, ...lookup.only.map(([field]) => field)];
    return this.#watched(this.#index.having(lookup, key), fields);
  }

  override first(ledger: LedgerKey, id: string): Entry | null {
    const found = this.#index.first(ledger, id);
    return found === null ? null : (this.#watched([found], ['id'])[0] ?? null);
  }

  override inSeries(ledger: LedgerKey, id: string): Entry | null {
    const found = this.#index.inSeries(ledger, id);
    return found === null ? null : (this.#watched([found], ['id'])[0] ?? null);
  }

  override naming(ledger: LedgerKey, field: string, name: string): readonly Entry[] {
    return this.#watched(this.#index.naming(ledger, field, name), [field]);
  }

  /** Which records have the id is noted where the words of the finding look for them. */
  override isRepeated(entry: Entry): boolean {
    return this.#index.isRepeated(this.#trace.originalOf(entry));
  }

  #watched(found: readonly Entry[], fields: readonly string[]): readonly Entry[] {
    return found.map((entry) => {
      this.#trace.note(entry, fields);
      return this.#trace.watched(entry);
    });
  }
}
