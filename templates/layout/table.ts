import type { SettingsList } from '../../rules/ledgers';

/** What goes into a cell of a layout: text, a number (also a day or time as a serial number of Excel), or nothing. */
export type LayoutCell = string | number | null;

/** How a column's cells are shown: `day` and `time` are serial numbers (see serial.ts), `yearly` is the text 5月1日, `any` a number or text. */
export type CellFormat = 'text' | 'wrapped' | 'integer' | 'day' | 'time' | 'yearly' | 'any';

export interface LayoutColumn<K extends string = string> {
  readonly key: K;
  readonly heading: string;
  /** Column width in characters of the default font. */
  readonly width: number;
  readonly format: CellFormat;
  /** The only values a cell may hold. */
  readonly choices?: readonly string[];
  /** The values come from a list of 设置. */
  readonly list?: SettingsList;
  /** What the cell's input hint says. */
  readonly hint?: string;
}

/** A block of cells with a heading row that becomes an Excel table. */
export interface LayoutTable<K extends string = string> {
  /** The Excel table's name, stable across versions. */
  readonly name: string;
  /** The line above the headings, for people. */
  readonly caption: string;
  /** 1 = column A. */
  readonly firstColumn: number;
  /** The row of the headings; the caption stands one above, the first row of values one below. */
  readonly headingRow: number;
  readonly columns: readonly LayoutColumn<K>[];
  /** Added to the sheet after workbooks had been written: those do not have it. */
  readonly added?: boolean;
}

/** Fixes the column keys of a declaration. */
export function layoutTable<const K extends string>(declaration: LayoutTable<K>): LayoutTable<K> {
  return declaration;
}

/** One row of a table, in the order of its columns. */
export function layoutRow<K extends string>(
  table: LayoutTable<K>,
  values: Readonly<Record<K, LayoutCell>>,
): readonly LayoutCell[] {
  return table.columns.map((column) => values[column.key]);
}
