import { findingOn, type Finding } from '../../rules/findings';
import { ledgerOf } from '../../rules/ledgers';
import { valueOf, type Entry } from '../../rules/records';
import type { Duplicate, Place } from './office';

export interface Deduplicated {
  readonly entries: readonly Entry[];
  readonly duplicates: readonly Duplicate[];
  /** `data/conflict`: another record under the same id in a later workbook. Both count: which one holds is not ours to guess. */
  readonly findings: readonly Finding[];
}

/**
 * Drops the records that a later workbook repeats word for word (the same file twice, months copied into a year's
 * file) and reports the ids under which workbooks differ. Within one workbook nothing is dropped. Linear.
 * @param books the entries of each workbook of one office, the oldest workbook first; two may have the same file name
 */
export function dropDuplicates(books: readonly (readonly Entry[])[]): Deduplicated {
  const [only] = books;
  if (books.length <= 1) return { entries: only ?? [], duplicates: [], findings: [] };
  const seen = new Map<string, Origin>();
  const owners = new Map<string, Origin>();
  const kept: Entry[] = [];
  const duplicates: Duplicate[] = [];
  const findings: Finding[] = [];
  for (const origin of books.flatMap((entries, book) => entries.map((entry): Origin => ({ entry, book })))) {
    const { entry, book } = origin;
    const id = idOf(entry);
    const same = claim(seen, contentOf(entry), origin);
    if (same.book !== book) {
      duplicates.push({ ledger: entry.ledger, id, kept: placeOf(same.entry), dropped: placeOf(entry) });
      continue;
    }
    kept.push(entry);
    if (id === null) continue;
    const owner = claim(owners, `${entry.ledger} ${id}`, origin);
    if (owner.book !== book) findings.push(conflict(entry, id, placeOf(owner.entry)));
  }
  return { entries: kept, duplicates, findings };
}

/** A record and the number of its workbook. */
interface Origin {
  readonly entry: Entry;
  readonly book: number;
}

/** The first that claimed the key. */
function claim(claims: Map<string, Origin>, key: string, origin: Origin): Origin {
  const first = claims.get(key) ?? origin;
  claims.set(key, first);
  return first;
}

/** Everything a record says, where it stands left out. */
function contentOf({ ledger, values, problems }: Entry): string {
  return JSON.stringify([ledger, Object.values(values), problems]);
}

function idOf(entry: Entry): string | null {
  const id = valueOf(entry, 'id');
  return typeof id === 'string' ? id : null;
}

function placeOf({ source, row }: Entry): Place {
  return { file: source.file, sheet: source.sheet, row };
}

function conflict(entry: Entry, id: string, other: Place): Finding {
  return findingOn(
    entry,
    {
      rule: 'data/conflict',
      title: '同一编号内容一致',
      level: 'defect',
      clauses: [ledgerOf(entry.ledger).clause],
    },
    {
      field: 'id',
      expected: `与“${other.file}”“${other.sheet}”第${other.row}行的${id}内容相同`,
      actual: '内容不同，两条记录都参加了统计',
      remedy: '是同一件事的，删去旧的一条；是两件事的，给其中一条另编新号',
    },
  );
}
