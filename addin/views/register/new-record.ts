import type { LedgerKey } from '../../../rules/ledgers';
import type { Entry } from '../../../rules/records';
import type { FieldValues } from '../../host/port';
import type { World } from '../../session/judge-entry';
import type { Prefilled } from '../../session/view-request';
import { withConsequences, type Self } from '../../parts/form/consequences';
import { defaultsFor } from '../../parts/form/defaults';
import { newDraft, set, typed, type Draft } from '../../parts/form/draft';

/** The form of one ledger while it is being filled. Immutable. */
export interface NewRecord {
  readonly draft: Draft;
  /** Whether saving was tried, so that what is missing is named. */
  readonly tried: boolean;
  /** The draft whose breaches the user has been shown: saving it once more means it. */
  readonly warned: Draft | null;
  readonly linkBack: Prefilled['linkBack'];
}

/** An empty form with the pane's defaults, or one filled from another record. */
export function newRecord(
  ledger: LedgerKey,
  world: World,
  self: Self,
  prefilled: Prefilled | null = null,
): NewRecord {
  const defaults = defaultsFor(ledger, world, self);
  const draft = newDraft(ledger, { ...defaults, ...prefilled?.values });
  return {
    draft: prefilled === null ? draft : withConsequences(draft, 'item', world, self),
    tried: false,
    warned: null,
    linkBack: prefilled?.linkBack ?? null,
  };
}

/** A form that was left, to be gone on with. */
export function resumed(draft: Draft): NewRecord {
  return { draft, tried: false, warned: null, linkBack: null };
}

/** The form after typing, with what follows from it. */
export function withText(
  record: NewRecord,
  field: string,
  text: string,
  world: World,
  self: Self,
): NewRecord {
  const draft = withConsequences(typed(record.draft, field, text), field, world, self);
  return { ...record, draft };
}

/** The form after a button has put values in, with what follows from each. */
export function withValues(record: NewRecord, values: FieldValues, world: World, self: Self): NewRecord {
  const draft = Object.keys(values).reduce(
    (next, field) => withConsequences(next, field, world, self),
    set(record.draft, values),
  );
  return { ...record, draft };
}

/** What is said once a record is in. */
export function savedText(entry: Entry): string {
  const { id } = entry.values;
  return `已登记 ${id ?? `第${entry.row}行`}`;
}
