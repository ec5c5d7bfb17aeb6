import { ledgerOf, type LedgerKey, type Values } from '../../../rules/ledgers';
import { typedText, type CellProblem } from '../../../rules/cell-problem';
import { valueOf, type Entry } from '../../../rules/records';
import { Misread } from '../../../templates/cells/misread';
import type { FieldValues } from '../../host/port';
import { allColumns } from '../../session/judge-entry';
import { inputText, readInput } from './texts';

/** A record being filled in: the texts of its inputs, whatever they say. Immutable. */
export interface Draft {
  readonly ledger: LedgerKey;
  /** The record being changed; null for a new one. */
  readonly base: Entry | null;
  readonly texts: Readonly<Record<string, string>>;
  /** Fields filled by the pane and not by the user: the pane may fill them otherwise. */
  readonly automatic: ReadonlySet<string>;
}

/** The form of a new record with what the pane can fill in. */
export function newDraft(ledger: LedgerKey, values: FieldValues = {}): Draft {
  return filled({ ledger, base: null, texts: {}, automatic: new Set() }, values);
}

/** The form of a record as it stands; cells that cannot be read show what was typed into them. */
export function draftOf(entry: Entry): Draft {
  const texts = Object.entries(ledgerOf(entry.ledger).fields).map(
    ([key, field]): readonly [string, string] => {
      const problem = entry.problems.find((each) => each.field === key);
      return [key, problem ? typedText(problem.typed) : inputText(field, valueOf(entry, key))];
    },
  );
  return { ledger: entry.ledger, base: entry, texts: Object.fromEntries(texts), automatic: new Set() };
}

/** The draft after the user has typed into a field. */
export function typed(draft: Draft, field: string, text: string): Draft {
  const automatic = new Set(draft.automatic);
  automatic.delete(field);
  return { ...draft, texts: { ...draft.texts, [field]: text }, automatic };
}

/** The draft with values from the pane in the fields that are empty or that the pane had filled. */
export function filled(draft: Draft, values: FieldValues): Draft {
  const { fields } = ledgerOf(draft.ledger);
  const texts = { ...draft.texts };
  const automatic = new Set(draft.automatic);
  for (const [key, value] of Object.entries(values)) {
    const field = fields[key];
    if (field === undefined || (textIn(draft, key) !== '' && !draft.automatic.has(key))) continue;
    texts[key] = inputText(field, value);
    if (value === null) automatic.delete(key);
    else automatic.add(key);
  }
  return { ...draft, texts, automatic };
}

/** The draft with these values, whatever stood there: the user asked for them. */
export function set(draft: Draft, values: FieldValues): Draft {
  const { fields } = ledgerOf(draft.ledger);
  return Object.entries(values).reduce((next, [key, value]) => {
    const field = fields[key];
    return field === undefined ? next : typed(next, key, inputText(field, value));
  }, draft);
}

export function textIn(draft: Draft, field: string): string {
  return draft.texts[field] ?? '';
}

/** What the form says, as a record that can be judged; a field that cannot be read is null and named in `problems`. */
export function entryOf(draft: Draft): Entry {
  const { ledger, base } = draft;
  const values: Record<string, string | number | null> = {};
  const problems: CellProblem[] = [];
  for (const [key, field] of Object.entries(ledgerOf(ledger).fields)) {
    const value = readInput(field, textIn(draft, key));
    values[key] = value instanceof Misread ? null : value;
    if (value instanceof Misread) problems.push(value.of(key));
  }
  const columns = allColumns(ledger);
  const source = base?.source ?? { file: '', sheet: '', headingRow: 1 };
  // As in the reader of sheets: each field's own reader gave its value.
  return {
    ledger,
    source: { ...source, columns },
    row: base?.row ?? 2,
    values: values as Values<LedgerKey>,
    problems,
  };
}

/** What is to be written of a new record: every field that holds something. */
export function valuesOf(draft: Draft): FieldValues {
  const entry = entryOf(draft);
  return Object.fromEntries(
    Object.entries(ledgerOf(draft.ledger).fields).flatMap(([key, field]) => {
      const value = plainValue(entry, key);
      return value === null || field.type === 'id' || field.computed === true ? [] : [[key, value]];
    }),
  );
}

/** What is to be written of a changed record: the fields that no longer say what they said. */
export function changesOf(draft: Draft): FieldValues {
  const { base } = draft;
  if (base === null) return {};
  const before = draftOf(base);
  const entry = entryOf(draft);
  const changed = Object.keys(ledgerOf(draft.ledger).fields).filter(
    (key) => textIn(draft, key) !== textIn(before, key),
  );
  return Object.fromEntries(changed.map((key) => [key, plainValue(entry, key)]));
}

/**
 * What was typed between two drafts of the same form, to be written into the record that was made of the first. A text that is no
 * value of its field cannot be.
 * @returns null when there is nothing
 */
export function correctionsOf(before: Draft, after: Draft): FieldValues | null {
  const entry = entryOf(after);
  const changed = Object.entries(ledgerOf(after.ledger).fields).flatMap(([key, field]) => {
    const isSame =
      textIn(before, key) === textIn(after, key) || field.type === 'id' || field.computed === true;
    return isSame || entry.problems.some((problem) => problem.field === key) ? [] : [key];
  });
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((key) => [key, plainValue(entry, key)]));
}

/** The draft's own changes on top of the record as someone else has left it. */
export function rebased(draft: Draft, now: Entry): Draft {
  const changed = Object.keys(changesOf(draft)).map((key) => [key, textIn(draft, key)] as const);
  return changed.reduce((next, [key, text]) => typed(next, key, text), draftOf(now));
}

function plainValue(entry: Entry, key: string): string | number | null {
  const value = valueOf(entry, key);
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
