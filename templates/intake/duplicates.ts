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
 * @param entries of all workbooks of one office, the oldest workbook first
 */
export function dropDuplicates(entries: readonly Entry[]): Deduplicated {
  const seen = new Map<string, Entry>();
  const owners = new Map<string, Entry>();
  const kept: Entry[] = [];
  const duplicates: Duplicate[] = [];
  const findings: Finding[] = [];
  for (const entry of entries) {
    const content = contentOf(entry);
    const same = seen.get(content);
    if (same && same.source.file !== entry.source.file) {
      duplicates.push({
        ledger: entry.ledger,
        id: idOf(entry),
        kept: placeOf(same),
        dropped: placeOf(entry),
      });
      continue;
    }
    if (!same) seen.set(content, entry);
    kept.push(entry);
    const id = idOf(entry);
    if (id === null) continue;
    const key = `${entry.ledger} ${id}`;
    const owner = owners.get(key);
    if (!owner) owners.set(key, entry);
    else if (owner.source.file !== entry.source.file) findings.push(conflict(entry, id, placeOf(owner)));
  }
  return { entries: kept, duplicates, findings };
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
