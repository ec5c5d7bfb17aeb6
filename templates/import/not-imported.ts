import { judgedFields } from '../../rules/applicable';
import { valueOf, type Entry, type Source } from '../../rules/records';
import { nothingImported } from '../cells/not-imported';

/**
 * The record as it is imported: where its sheet has no column for what is judged, the official ledger says so in the cell. Rows that
 * are added later are judged in full.
 */
export function asImported(entry: Entry): Entry {
  const lacking = lackingIn(entry).filter(
    (field) => valueOf(entry, field) === null && !entry.problems.some((each) => each.field === field),
  );
  if (lacking.length === 0) return entry;
  return { ...entry, problems: [...entry.problems, ...lacking.map((field) => nothingImported.of(field))] };
}

/** The judged fields for which the sheet of a record has no column. */
function lackingIn({ ledger, source }: Entry): readonly string[] {
  let lacking = lackingBySource.get(source);
  if (lacking === undefined) {
    lacking = judgedFields(ledger).filter((field) => source.columns[field] === undefined);
    lackingBySource.set(source, lacking);
  }
  return lacking;
}

const lackingBySource = new WeakMap<Source, readonly string[]>();
