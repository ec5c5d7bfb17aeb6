import { columnName } from '../../rules/address';
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
  /** 1 = A. */
  readonly columnOf: (ledger: LedgerKey, column: ColumnKey) => number;
  readonly headingRow: number;
  readonly lastRow: number;
}

/** `Ledger_YY[[#This Row],[申请时间]]`: what Excel fills into rows that are added to the table. */
export function tableRefs(ledger: LedgerKey): Refs {
  const { table } = ledgerOf(ledger);
  return {
    cell: (column) => `${table}[[#This Row],[${headingOf(ledger, column)}]]`,
    column: (other, column) => `${ledgerOf(other).table}[${headingOf(other, column)}]`,
    headingCell: (column) => `${table}[[#Headers],[${headingOf(ledger, column)}]]`,
  };
}

/** `$C5`, and columns of tables by name, so that they grow with the tables: what a cell of that row holds. */
export function rowRefs(ledger: LedgerKey, placed: Placed, row: number): Refs {
  return {
    column: tableRefs(ledger).column,
    cell: (column) => `$${columnName(placed.columnOf(ledger, column))}${row}`,
    headingCell: (column) => `$${columnName(placed.columnOf(ledger, column))}$${placed.headingRow}`,
  };
}

/** `$C5` and `Sheet!$A$5:$A$5004`: where names of tables are not allowed, as in data validation, or not understood. */
export function plainRefs(ledger: LedgerKey, placed: Placed, row: number): Refs {
  return {
    ...rowRefs(ledger, placed, row),
    column: (other, column) => {
      const letters = columnName(placed.columnOf(other, column));
      const range = `$${letters}$${placed.headingRow + 1}:$${letters}$${placed.lastRow}`;
      return other === ledger ? range : `${ledgerOf(other).sheet}!${range}`;
    },
  };
}

/** As {@link plainRefs}, for a name of the workbook: seen from row 1, so that it means the row in which the name is used. */
export function namedRefs(ledger: LedgerKey, placed: Placed): Refs {
  const { sheet } = ledgerOf(ledger);
  const plain = plainRefs(ledger, placed, 1);
  return {
    cell: (column) => `${sheet}!${plain.cell(column)}`,
    column: (other, column) => {
      const range = plain.column(other, column);
      return other === ledger ? `${sheet}!${range}` : range;
    },
    headingCell: (column) => `${sheet}!${plain.headingCell(column)}`,
  };
}

/** @throws RangeError when the ledger has no such field */
export function fieldOf(ledger: LedgerKey, key: string): Field {
  const field = ledgerOf(ledger).fields[key];
  if (field === undefined) throw new RangeError(`${ledgerOf(ledger).sheet} has no field ${key}`);
  return field;
}
