import { valueOf, type Entry } from '../../../rules/records';
import { changesOf, draftOf, type Draft } from '../../parts/form/draft';

/** A record being changed. Immutable. */
export interface Editing {
  readonly draft: Draft;
  /** The draft whose breaches the user has been shown: saving it once more means it. */
  readonly warned: Draft | null;
  /** Another record the user has selected meanwhile, while this one holds changes that are not saved. */
  readonly waiting: Entry | null;
}

/** A record as it stands, with nothing changed. */
export function editingOf(entry: Entry): Editing {
  return { draft: draftOf(entry), warned: null, waiting: null };
}

export function isChanged({ draft }: Editing): boolean {
  return Object.keys(changesOf(draft)).length > 0;
}

/** What a selection does: another record is loaded unless changes would be lost; then it waits until the user decides. */
export function selected(editing: Editing | null, entry: Entry): Editing {
  if (editing === null || !isChanged(editing)) return editingOf(entry);
  return isSame(editing.draft.base, entry) ? { ...editing, waiting: null } : { ...editing, waiting: entry };
}

/** Whether both are the same record, wherever its row stands by now. */
export function isSame(a: Entry | null, b: Entry): boolean {
  if (a?.ledger !== b.ledger) return false;
  const id = valueOf(b, 'id');
  return id === null ? a.row === b.row && a.source.sheet === b.source.sheet : valueOf(a, 'id') === id;
}

/** `YY-2026-0003 · 第12行` */
export function titleOf(entry: Entry): string {
  const id = valueOf(entry, 'id');
  return `${typeof id === 'string' ? id : '（没有编号）'} · 第${entry.row}行`;
}
