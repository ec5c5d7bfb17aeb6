import { columnName, sheetReference } from '../../rules/address';
import { headingOf } from '../../rules/findings';
import { ledgerOf, type Field, type LedgerKey } from '../../rules/ledgers';

/** A column of a ledger sheet: a field by its key, or one of the columns by which the sheet judges itself, by its heading. */
export type ColumnKey = string;

/** How a formula names cells: in the words of the table, or by letters and numbers. */
export interface Refs {
  /** The cell of a column in the formula's own row. */
  readonly cell: (column: ColumnKey) => string;
  /** All cells of a column of a ledger, with as many rows as any other column of it. */
  readonly column: (ledger: LedgerKey, column: ColumnKey) => string;
  /** The heading cell of a column, in the formula's own sheet. */
  readonly headingCell: (column: ColumnKey) => string;
}

/** Where the columns of a ledger sheet stand. */
export interface Placed {
  /** The name of the ledger's sheet. */
  readonly sheetOf: (ledger: LedgerKey) => string;
  /** 1 = A. */
  readonly columnOf: (ledger: LedgerKey, column: ColumnKey) => number;
  readonly headingRow: number;
  readonly lastRow: number;
}

/**
 * The workbook's name for the cells of a column of a ledger, `列_YY_申请时间`: those of rows yet to come too, where the table does
 * not grow with them. A formula names no other sheet by it, so that rows can share one.
 */
export function columnRangeName(ledger: LedgerKey, column: ColumnKey): string {
  return `列_${ledgerOf(ledger).kind}_${headingOf(ledger, column).replace('·', '_')}`;
}

/** `Ledger_YY[[#This Row],[申请时间]]`: what Excel fills into rows that are added to the table. */
export function tableRefs(ledger: LedgerKey): Refs {
  const { table } = ledgerOf(ledger);
  return {
    cell: (column) => `${table}[[#This Row],[${headingOf(ledger, column)}]]`,
    column: columnRangeName,
    headingCell: (column) => `${table}[[#Headers],[${headingOf(ledger, column)}]]`,
  };
}

/** `$C5`: what a cell of that row holds. */
export function rowRefs(ledger: LedgerKey, placed: Placed, row: number): Refs {
  return {
    column: columnRangeName,
    cell: (column) => `$${columnName(placed.columnOf(ledger, column))}${row}`,
    headingCell: (column) => `$${columnName(placed.columnOf(ledger, column))}$${placed.headingRow}`,
  };
}

/** As {@link rowRefs}, for a name of the workbook: seen from row 1, so that it means the row in which the name is used. */
export function namedRefs(ledger: LedgerKey, placed: Placed): Refs {
  const sheet = sheetReference(placed.sheetOf(ledger));
  const { column, cell, headingCell } = rowRefs(ledger, placed, 1);
  return {
    column,
    cell: (key) => `${sheet}${cell(key)}`,
    headingCell: (key) => `${sheet}${headingCell(key)}`,
  };
}

/** @throws RangeError when the ledger has no such field */
export function fieldOf(ledger: LedgerKey, key: string): Field {
  const field = ledgerOf(ledger).fields[key];
  if (field === undefined) throw new RangeError(`${ledger} has no field ${key}`);
  return field;
}
