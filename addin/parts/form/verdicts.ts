import type { Finding } from '../../../rules/findings';
import { ledgerOf } from '../../../rules/ledgers';
import { judgeEntry, type World } from '../../session/judge-entry';
import { entryOf, textIn, type Draft } from './draft';

/** What is said about one field of a form. */
export interface Verdict {
  readonly field: string;
  readonly finding: Finding;
}

/** The verdicts on a draft among the records already there, in the order of the rules. */
export function verdictsOn(draft: Draft, world: World): readonly Verdict[] {
  return judgeEntry(entryOf(draft), world, draft.base === null).flatMap((finding) => {
    const { field } = finding;
    return field === null || (draft.base === null && comesLater(draft, field)) ? [] : [{ field, finding }];
  });
}

/**
 * What a new record cannot hold yet: its 编号, given when it is written, and that of the 受理通知书, which is made out from
 * the case before work on it begins (A1.3).
 */
function comesLater(draft: Draft, field: string): boolean {
  if (field === 'id') return true;
  const isNotice = draft.ledger === 'assist' && field === 'noticeId';
  return isNotice && textIn(draft, field) === '' && textIn(draft, 'startedAt') === '';
}

/** A field that must be filled and is not, whichever rule says so: named only when the form is to be saved, since forms begin empty. */
export function isMissing({ field, finding }: Verdict, draft: Draft): boolean {
  if (finding.rule === 'data/required') return true;
  return textIn(draft, field) === '' && ledgerOf(draft.ledger).fields[field]?.required === true;
}

/** What cannot be written: a text that is no value of its field, and what no ledger may hold. */
export function isUnwritable({ finding: { rule } }: Verdict): boolean {
  return rule === 'data/type' || rule === 'data/list' || rule === 'data/id-card';
}

/** What does not keep it from being saved, but must not go in unseen. */
export function isGrave({ finding }: Verdict): boolean {
  return finding.level === 'violation';
}
