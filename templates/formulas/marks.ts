import { columnName } from '../../rules/address';
import type { Level } from '../../rules/findings';
import { ledgerOf, type LedgerKey } from '../../rules/ledgers';
import { CHECK_HEADING } from '../layout';
import type { Sheet } from '../sheet/sheet';
import type { Fill } from '../sheet/style';
import { fills } from '../sheet/styles';
import { opening } from './pieces';
import type { Placed } from './refs';

/** The fills of the cells that 核查 blames; what cannot be read is marked as what is missing. */
const marks: readonly (readonly [Level, Fill])[] = [
  ['violation', fills.violation],
  ['explained', fills.explained],
  ['undetermined', fills.undetermined],
  ['defect', fills.missing],
];

/**
 * Colours the cells that the words of 核查 blame, and 编号 by the heaviest of its findings, which stays in sight. One format a level
 * for the whole sheet: each cell looks for its own heading, so a sheet of any size has eight of them.
 */
export function markBlamed(sheet: Sheet, ledger: LedgerKey, placed: Placed): void {
  const first = placed.headingRow + 1;
  const fields = Object.keys(ledgerOf(ledger).fields);
  const lastField = columnName(Math.max(...fields.map((key) => placed.columnOf(ledger, key))));
  const words = `$${columnName(placed.columnOf(ledger, CHECK_HEADING))}${first}`;
  for (const [level, fill] of marks) {
    const [before = '', after = ''] = opening(level, '\n').split('\n');
    const found = (text: string) => `ISNUMBER(FIND(${text},${words}))`;
    sheet.addConditionalFormat({
      ref: `B${first}:${lastField}${placed.lastRow}`,
      formula: found(`"${before}"&B$${placed.headingRow}&"${after}"`),
      fill,
    });
    sheet.addConditionalFormat({ ref: `A${first}:A${placed.lastRow}`, formula: found(`"${before}"`), fill });
  }
}
