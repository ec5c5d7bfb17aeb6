import type { LedgerKey, Values } from '../ledgers';
import type { Entry } from '../records';

/** Whether none of these cells is one that could not be read: an unreadable cell is null, but nobody left it empty. */
export function isReadable<K extends LedgerKey>(
  entry: Entry<K>,
  fields: readonly (keyof Values<K> & string)[],
): boolean {
  return (
    entry.problems.length === 0 || !entry.problems.some(({ field }) => fields.some((each) => each === field))
  );
}
