import { findingOn, type Finding } from '../../rules/findings';
import { ledgerOf } from '../../rules/ledgers';
import { valueOf, type Entry } from '../../rules/records';
import { maskPhones } from '../phones';
import type { Duplicate, Place } from './office';

export interface Deduplicated {
  readonly entries: readonly Entry[];
  readonly duplicates: readonly Duplicate[];
  /** `data/conflict`: another record under the same id in a later workbook. Both count: which one holds is not ours to guess. */
  readonly findings: readonly Finding[];
}

/** The entries of one workbook. */
export interface BookEntries {
  readonly entries: readonly Entry[];
  /** Whether they are copies, made when a month was over. */
  readonly archived: boolean;
}

/**
 * Drops the records that a later workbook repeats word for word (the same file twice, months copied into a year's
 * file) and reports the ids under which workbooks differ. An archive's copy of a record goes whatever it says: the
 * ledger was written on since, and in the archive phones are masked. Within one workbook nothing is dropped. Linear.
 * @param books of one office, the ledgers before the archives and the oldest first; two may have the same file name
 * @param originals what the ledgers of all offices hold: a 部室's archive has its records from wherever they stand
 */
export function dropDuplicates(
  books: readonly BookEntries[],
  originals: Originals = new Map(),
): Deduplicated {
  const [only] = books;
  if (books.length <= 1 && only?.archived !== true)
    return { entries: only?.entries ?? [], duplicates: [], findings: [] };
  const seen = new Map<string, Origin>();
  const owners = new Map<string, Origin>();
  const kept: Entry[] = [];
  const duplicates: Duplicate[] = [];
  const findings: Finding[] = [];
  const contentOf = books.some(({ archived }) => archived) ? archivedContent : fullContent;
  for (const origin of books.flatMap(originsIn)) {
    const { entry, book, archived } = origin;
    const id = idOf(entry);
    const same = claim(seen, (id === null ? contentOf : fullContent)(entry), origin);
    const owner = id === null ? same : claim(owners, `${entry.ledger} ${id}`, origin);
    const original = same.book !== book ? same.entry : archived ? originalOf(origin, owner, originals) : null;
    if (original !== null) {
      duplicates.push({
        ledger: entry.ledger,
        id,
        kept: placeOf(original),
        dropped: placeOf(entry),
        archived,
      });
      continue;
    }
    kept.push(entry);
    if (id !== null && owner.book !== book) findings.push(conflict(entry, id, placeOf(owner.entry)));
  }
  return { entries: kept, duplicates, findings };
}

/** A record and the number of its workbook. */
interface Origin {
  readonly entry: Entry;
  readonly book: number;
  readonly archived: boolean;
}

function originsIn({ entries, archived }: BookEntries, book: number): readonly Origin[] {
  return entries.map((entry) => ({ entry, book, archived }));
}

/** The records of ledgers by their 编号 and 部室. */
export type Originals = ReadonlyMap<string, Entry>;

/** @param entries of ledgers, not of archives */
export function originalsIn(entries: readonly Entry[]): Originals {
  const originals = new Map<string, Entry>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key !== null) originals.set(key, entry);
  }
  return originals;
}

/** What an archive's record is a copy of: that of its office under the same 编号, else that of its 部室 in another's ledger. */
function originalOf({ entry, book }: Origin, owner: Origin, originals: Originals): Entry | null {
  if (owner.book !== book) return owner.entry;
  const key = keyOf(entry);
  return key === null ? null : (originals.get(key) ?? null);
}

/** Under which an entry is known everywhere; null without 编号 or 部室. */
function keyOf(entry: Entry): string | null {
  const [id, unit] = [idOf(entry), valueOf(entry, 'unit')];
  return id === null || typeof unit !== 'string' ? null : [entry.ledger, unit, id].join('\n');
}

/** The first that claimed the key. */
function claim(claims: Map<string, Origin>, key: string, origin: Origin): Origin {
  const first = claims.get(key) ?? origin;
  claims.set(key, first);
  return first;
}

/** Everything a record says, where it stands left out. */
function fullContent({ ledger, values, problems }: Entry): string {
  return JSON.stringify([ledger, Object.values(values), problems]);
}

/** As above, without what an archive may say otherwise: masked phones, and minutes that were worked out. */
function archivedContent({ ledger, values, problems }: Entry): string {
  const { fields } = ledgerOf(ledger);
  const said = Object.entries(values).map(([key, value]) => {
    const field = fields[key];
    if (field?.type === 'phone' || field?.computed === true) return null;
    return typeof value === 'string' ? maskPhones(value) : value;
  });
  return JSON.stringify([ledger, said, problems.map(({ field }) => field)]);
}

function idOf(entry: Entry): string | null {
  const id = valueOf(entry, 'id');
  return typeof id === 'string' ? id : null;
}

function placeOf({ source, row }: Entry): Place {
  return { file: source.file, sheet: source.sheet, row };
}

function conflict(entry: Entry, id: string, other: Place): Finding {
  return findingOn(entry, 'id', {
    rule: 'data/conflict',
    level: 'defect',
    clauses: [ledgerOf(entry.ledger).clause],
    says: {
      title: '同一编号内容一致',
      expected: '与“{file}”“{sheet}”第{row}行的{id}内容相同',
      actual: '内容不同，两条记录都参加了统计',
      because: [],
      remedy: '是同一件事的，删去旧的一条；是两件事的，给其中一条另编新号',
    },
    params: {
      file: { type: 'text', value: other.file },
      sheet: { type: 'text', value: other.sheet },
      row: { type: 'number', value: other.row },
      id: { type: 'id', value: id },
    },
  });
}
