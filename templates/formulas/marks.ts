import type { ConditionalFormattingRule, Fill, Worksheet } from 'exceljs';
import { columnName } from '../../rules/address';
import type { Level } from '../../rules/findings';
import { ledgerOf, type LedgerKey } from '../../rules/ledgers';
import { CHECK_HEADING } from '../layout';
import { fills } from '../write/styles';
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
 * Colours the cells that the words of 核查 blame. One format a level for the whole sheet: each cell looks for its own heading,
 * so a sheet of any size has four of them.
 * @param priority of the first; lower ones win
 */
export function markBlamed(sheet: Worksheet, ledger: LedgerKey, placed: Placed, priority: number): void {
  const { headingRow, lastRow } = placed;
  const lastField = columnName(Object.keys(ledgerOf(ledger).fields).length);
  const words = `$${columnName(placed.columnOf(ledger, CHECK_HEADING))}${headingRow + 1}`;
  marks.forEach(([level, fill], index) => {
    const [before, after] = opening(level, '\n').split('\n');
    const formula = `ISNUMBER(FIND("${before ?? ''}"&A$${headingRow}&"${after ?? ''}",${words}))`;
    const rule: ConditionalFormattingRule = {
      type: 'expression',
      priority: priority + index,
      formulae: [formula],
      style: { fill },
    };
    sheet.addConditionalFormatting({ ref: `A${headingRow + 1}:${lastField}${lastRow}`, rules: [rule] });
  });
}
