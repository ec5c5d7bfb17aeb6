import type { LedgerKey } from '../../../rules/ledgers';
import { columnsIn, type ColumnsNow } from '../columns';
import { blockOf, gridRows } from './grid';

/** The rows in which headings stand, however many notes were put above them. */
const TOP_ROWS = '1:60';

/** The top of a sheet as it stands at one moment of a round trip: to be queued before and with everything that is written. */
export interface Top {
  /** Loaded: the values of the used cells. */
  readonly range: Excel.Range;
}

/** Queues the reading of the top rows. */
export function queueTop(sheet: Excel.Worksheet): Top {
  const range = sheet
    .getRange(TOP_ROWS)
    .getUsedRangeOrNullObject(true)
    .load({ values: true, rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  return { range };
}

/** The columns of a ledger by a top that was loaded. */
export function columnsOfTop(ledger: LedgerKey, { range }: Top): ColumnsNow | null {
  return range.isNullObject ? null : columnsIn(ledger, gridRows(blockOf(range), range.values));
}

/** How many columns from A on the top rows fill. */
export function widthOfTop({ range }: Top): number {
  return range.isNullObject ? 1 : range.columnIndex + range.columnCount;
}

/**
 * The heading over each column (from 0), by which a column is known again that has been moved; columns of the same heading
 * are told apart by their order.
 */
export function headingsOfTop({ range }: Top, headingRow: number): readonly string[] {
  if (range.isNullObject) return [];
  const row: unknown[] = range.values[headingRow - 1 - range.rowIndex] ?? [];
  const texts = [...Array.from({ length: range.columnIndex }, () => ''), ...row.map(String)];
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return count === 1 ? text : `${text}\n${count}`;
  });
}
