import type { World } from '../../session/judge-entry';
import { quickActions } from '../quick-actions';
import type { Self } from './consequences';
import { changesOf, draftOf, entryOf, type Draft } from './draft';
import { isGrave, isMissing, isUnwritable, verdictsOn, type Verdict } from './verdicts';

/** What pressing save does. */
export type Pressed =
  /** Nothing can be written: what stands in this field is no value of it. */
  | { readonly kind: 'refused'; readonly field: string }
  /** What is missing or in breach is shown; pressing once more writes it as it happened. */
  | { readonly kind: 'warned'; readonly field: string }
  | { readonly kind: 'saves' };

/**
 * The one rule for saving, of new records and of changed ones: what is missing or in breach is shown beside its field, the second
 * press writes it as it happened. What the next act on the record fills is not missing yet.
 * @param warned the draft that was shown so before
 */
export function pressed(draft: Draft, world: World, self: Self, warned: Draft | null): Pressed {
  const verdicts = verdictsOn(draft, world);
  const changes = changesOf(draft);
  const unwritable = verdicts.find(
    (verdict) => isUnwritable(verdict) && (draft.base === null || verdict.field in changes),
  );
  if (unwritable !== undefined) return { kind: 'refused', field: unwritable.field };
  const [open] = openIn(draft, world, self);
  if (open !== undefined && isUntouched(draft)) return { kind: 'refused', field: open.field };
  return open === undefined || warned === draft ? { kind: 'saves' } : { kind: 'warned', field: open.field };
}

/** A form into which nobody has put anything is no record, however often it is pressed. */
function isUntouched({ base, texts, automatic }: Draft): boolean {
  return base === null && Object.entries(texts).every(([key, text]) => text === '' || automatic.has(key));
}

/** What a draft leaves missing or in breach; of a changed record, what it did not before. */
export function openIn(draft: Draft, world: World, self: Self): readonly Verdict[] {
  const isOpen = (of: Draft) => (verdict: Verdict) => isGrave(verdict) || isMissing(verdict, of);
  const next = quickActions(entryOf(draft), world, self).flatMap(({ values, asks }) => [
    ...Object.keys(values),
    asks,
  ]);
  const open = verdictsOn(draft, world)
    .filter(isOpen(draft))
    .filter(({ field }) => !next.includes(field));
  if (draft.base === null) return open;
  const { base } = draft;
  const before = verdictsOn(draftOf(base), world).filter(isOpen(draft));
  return open.filter(
    ({ field, finding }) =>
      field in base.source.columns &&
      !before.some((each) => each.field === field && each.finding.rule === finding.rule),
  );
}
