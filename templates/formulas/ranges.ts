import { columnName, sheetReference } from '../../rules/address';
import { ledgerKeys } from '../../rules/ledgers';
import type { Regulation } from '../../rules/regulation/regulation';
import {
  calendarTable,
  CALENDAR_SHEET,
  listName,
  listRange,
  SETTINGS_SHEET,
  settingsTables,
} from '../layout';
import type { LayoutTable } from '../layout';
import { checkColumns } from './columns';
import { columnRangeName, tableRefs, type Placed } from './refs';

/** The rows of a ledger that formulas of other rows and sheets see: more than an office fills in a year. */
const FARTHEST = 20_000;

/** The names by which formulas find the columns of other rows and sheets, and the ranges they stand for. */
export function rangeNames(placed: Placed, regulation: Regulation): ReadonlyMap<string, string> {
  return new Map([
    ...columnRanges(placed, regulation),
    ...Object.values(settingsTables).flatMap((table) => listRanges(SETTINGS_SHEET, table)),
    ...listRanges(CALENDAR_SHEET, calendarTable),
  ]);
}

/** The columns of ledgers that formulas name. */
function columnRanges(
  { sheetOf, columnOf, headingRow, lastRow }: Placed,
  regulation: Regulation,
): ReadonlyMap<string, string> {
  const ranges = new Map<string, string>();
  const last = Math.max(lastRow, headingRow + FARTHEST);
  for (const ledger of ledgerKeys) {
    const refs = {
      ...tableRefs(ledger),
      column: (other: typeof ledger, column: string) => {
        const letters = columnName(columnOf(other, column));
        const name = columnRangeName(other, column);
        ranges.set(
          name,
          `${sheetReference(sheetOf(other))}$${letters}$${headingRow + 1}:$${letters}$${last}`,
        );
        return name;
      },
    };
    for (const { formula } of checkColumns(ledger, regulation)) formula(refs);
  }
  return ranges;
}

function listRanges(sheet: string, table: LayoutTable): readonly (readonly [string, string])[] {
  return table.columns.map(({ key }) => [listName(table, key), listRange(sheet, table, key)]);
}
