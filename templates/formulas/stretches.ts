import { ledgerOf, type LedgerKey } from '../../rules/ledgers';
import { formulaNames } from './names';
import { rightValue } from './readable';
import { fieldOf, type Refs } from './refs';

/** The row's day, as recordDay: that of the first of its dates that is filled; otherwise the one given. */
function dayOfRow(ledger: LedgerKey, { cell }: Refs, otherwise: string): string {
  return ledgerOf(ledger).dated.reduceRight(
    (rest, key) => `IF(${rightValue(fieldOf(ledger, key), cell(key))},INT(${cell(key)}),${rest})`,
    otherwise,
  );
}

/** The workbook's name for {@link stretchOfRow} of the row in which it is used, for what is asked while an entry is made. */
export function stretchName(ledger: LedgerKey): string {
  return `录入期_${ledgerOf(ledger).kind}`;
}

/** Which stretch of days between two amendments the row lies in, 1, 2, …; an undated one in that of today. */
export function stretchOfRow(ledger: LedgerKey, refs: Refs): string {
  return `MATCH(${dayOfRow(ledger, refs, formulaNames.now)},${formulaNames.stretches},1)`;
}
