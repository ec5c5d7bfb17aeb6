import { ledgerKeys, ledgerOf } from '../../rules/ledgers';
import type { CellValue } from '../xlsx';
import { headingKey } from './headings';
import { isFilled } from './rows';

const FEWEST = 4;
const known: ReadonlySet<string> = new Set(
  ledgerKeys.flatMap((key) =>
    Object.values(ledgerOf(key).fields).flatMap(({ heading, aliases }) =>
      [heading, ...aliases].map(headingKey),
    ),
  ),
);

/** Whether a row is the heading row of another table below this one: most of its cells are headings of some ledger. */
export function isOtherHeading(cells: readonly (CellValue | undefined)[]): boolean {
  const filled = cells.filter(isFilled);
  if (filled.length < FEWEST) return false;
  const headings = filled.filter((cell) => typeof cell === 'string' && known.has(headingKey(cell)));
  return headings.length >= FEWEST && headings.length * 2 > filled.length;
}
