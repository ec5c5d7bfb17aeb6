import { ledgerOf, type LedgerKey } from '../../rules/ledgers';
import type { Regulation } from '../../rules/regulation/regulation';
import { checkColumns } from './columns';
import type { Placed } from './refs';

/** Where the columns of the official sheets stand: the fields from column A on, then those by which the sheet judges itself. */
export function placedAt(regulation: Regulation, headingRow: number, lastRow: number): Placed {
  return {
    sheetOf: (ledger) => regulation.forms[ledger],
    columnOf: (ledger, column) => columnOf(regulation, ledger, column),
    headingRow,
    lastRow,
  };
}

function columnOf(regulation: Regulation, ledger: LedgerKey, column: string): number {
  const keys = Object.keys(ledgerOf(ledger).fields);
  const field = keys.indexOf(column);
  if (field >= 0) return field + 1;
  const check = checkColumns(ledger, regulation).findIndex(({ heading }) => heading === column);
  if (check < 0) throw new RangeError(`${regulation.forms[ledger]} has no column ${column}`);
  return keys.length + check + 1;
}
