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

const PLACE = 'place ';

/** The name of a column that has no heading, by its place (from 0). */
export function placeName(column: number): string {
  return `${PLACE}${column}`;
}

/** The place that a name says; -1 for a name of another kind. */
export function placeNamed(name: string): number {
  return name.startsWith(PLACE) ? Number(name.slice(PLACE.length)) : -1;
}

/** The heading row of a ledger and what its columns are called, by which they are known again when they have been moved. */
export interface Names {
  /** From 1. */
  readonly headingRow: number;
  /**
   * By column, from A on: the field, whichever of its headings stands there, or the heading of a column that is none. Columns of
   * the same heading are told apart by their order.
   */
  readonly byColumn: readonly string[];
}

/** @returns null when the top has no heading row of the ledger */
export function namesOfTop(ledger: LedgerKey, top: Top): Names | null {
  const columns = columnsOfTop(ledger, top);
  if (columns === null) return null;
  const { headingRow, byField } = columns;
  const fields = new Map(Object.entries(byField).map(([field, column]) => [column - 1, field]));
  const seen = new Map<string, number>();
  const byColumn = rowOfTop(top, headingRow).map((heading, column) => {
    const field = fields.get(column);
    if (field !== undefined) return `field ${field}`;
    const text = String(heading);
    if (text === '') return placeName(column);
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return `heading ${text} ${count}`;
  });
  return { headingRow, byColumn };
}

/** The names of a top; without any where its headings are gone, so that what was written there is known by its place. */
export function namesAt(ledger: LedgerKey, top: Top, { headingRow }: ColumnsNow): Names {
  return namesOfTop(ledger, top) ?? { headingRow, byColumn: [] };
}

/** The cells of a row, from column A on. @param row from 1 */
function rowOfTop({ range }: Top, row: number): readonly unknown[] {
  if (range.isNullObject) return [];
  const cells: unknown[] = range.values[row - 1 - range.rowIndex] ?? [];
  return [...Array.from({ length: range.columnIndex }, () => ''), ...cells];
}
