import { ledgerKeys, ledgerOf } from '../../rules/ledgers';
import { valueOf, type Entry, type Records } from '../../rules/records';

/** A record added here that shares its 编号 since the workbook was merged with what others did at the same time. */
export interface Twin {
  /** As it stands now. */
  readonly entry: Entry;
  /** The records that name it and not the other one. */
  readonly references: readonly { readonly entry: Entry; readonly field: string }[];
}

/** What has become of the records added here. */
export interface Merged {
  /** Those that give way and get another 编号: of two, every client finds the same one to be the later. */
  readonly twins: readonly Twin[];
  /** Those over which someone else's record was written: both were put into the same row. */
  readonly lost: readonly Entry[];
  /** Those whose firm alone says something else now: corrected by someone, or written over by a record that says the same otherwise. */
  readonly doubtful: readonly { readonly entry: Entry; readonly now: Entry }[];
}

/** How many fields differ at least where another record stands in the place of one; fewer may have been corrected by someone. */
const ANOTHER = 2;

/**
 * @param added records added here, as they were written
 * @param records the workbook as it was read after a merge
 */
export function mergedWith(added: readonly Entry[], records: Records): Merged {
  const twins: Twin[] = [];
  const lost: Entry[] = [];
  const doubtful: { entry: Entry; now: Entry }[] = [];
  for (const entry of added) {
    const { id } = entry.values;
    const all: readonly Entry[] = records[entry.ledger];
    const same = all.filter((each) => id !== null && each.values.id === id);
    const own = same.filter((each) => differing(each, entry) === 0);
    if (own.length === 0) {
      const [now] = same;
      if (now === undefined) continue;
      if (same.every((each) => differing(each, entry) >= ANOTHER)) lost.push(entry);
      else if (same.every((each) => nameOf(each) !== nameOf(entry))) doubtful.push({ entry, now });
      continue;
    }
    const later = same.toSorted(byContent).at(-1);
    if (same.length < 2 || later === undefined || !own.includes(later)) continue;
    twins.push({ entry: later, references: referencesTo(later, same, records) });
  }
  return { twins, lost, doubtful };
}

/** Fields that hold something in one of the two and differ, but for the 编号. */
function differing(a: Entry, b: Entry): number {
  return Object.entries(ledgerOf(a.ledger).fields).filter(
    ([key, { type, computed }]) => type !== 'id' && computed !== true && valueOf(a, key) !== valueOf(b, key),
  ).length;
}

/** The same order on every machine: by what the records say, and of two that say the same by where they stand. */
function byContent(a: Entry, b: Entry): number {
  const [first, second] = [JSON.stringify(a.values), JSON.stringify(b.values)];
  if (first === second) return a.row - b.row;
  return first < second ? -1 : 1;
}

/** Who a record is about. */
function nameOf(entry: Entry): unknown {
  return valueOf(entry, 'client') ?? valueOf(entry, 'applicant');
}

function referencesTo(entry: Entry, same: readonly Entry[], records: Records): Twin['references'] {
  const others = same.filter((each) => each !== entry).map(nameOf);
  return ledgerKeys.flatMap((ledger) => {
    const fields = Object.entries(ledgerOf(ledger).fields).filter(
      ([, { type, target }]) => type === 'reference' && target === entry.ledger,
    );
    const entries: readonly Entry[] = records[ledger];
    return fields.flatMap(([field]) =>
      entries
        .filter((each) => valueOf(each, field) === entry.values.id)
        .filter((each) => nameOf(each) === nameOf(entry) && !others.includes(nameOf(each)))
        .map((each) => ({ entry: each, field })),
    );
  });
}
