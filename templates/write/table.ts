import type { CellErrorValue, Style, Worksheet } from 'exceljs';
import { cellAddress } from '../../rules/address';
import { heightOf, linesOf } from './measure';
import { fonts, grid } from './styles';

/** A cell that holds no formula: text, number, nothing, or an error such as `#N/A`. */
export type FixedCell = string | number | null | CellErrorValue;
/** A cell as it is written, or a formula with its result. */
export type Cell = FixedCell | { readonly formula: string; readonly result: NonNullable<FixedCell> };

export interface TableColumn {
  readonly heading: string;
  readonly headingStyle: Partial<Style>;
  /** Of the cells, without borders. */
  readonly style: Partial<Style>;
  /** In characters of the default font. */
  readonly width: number;
}

export interface Table {
  /** Name of the Excel table; null for a plain range. */
  readonly name: string | null;
  readonly headingRow: number;
  /** 1 = column A. */
  readonly firstColumn: number;
  readonly columns: readonly TableColumn[];
  /** Written as they are: texts come from cellText, which makes them safe. */
  readonly rows: readonly (readonly Cell[])[];
}

/** Black lines on white, which Excel also draws around rows typed below. */
const TABLE_STYLE = 'TableStyleLight15';
const HEADING_HEIGHT = 36;

/**
 * Writes headings and rows. Without rows there is one empty one: Excel repairs a table that has none.
 * @returns the last row written
 */
export function writeTable(sheet: Worksheet, table: Table): number {
  const { headingRow, firstColumn, columns } = table;
  const rows = table.rows.length > 0 ? table.rows : [columns.map(() => null)];
  if (table.name === null) {
    columns.forEach(({ heading }, index) => (sheet.getCell(headingRow, firstColumn + index).value = heading));
    writeValues(sheet, headingRow + 1, firstColumn, rows);
  } else {
    sheet.addTable({
      name: table.name,
      ref: cellAddress(headingRow, firstColumn),
      columns: columns.map(({ heading }) => ({ name: heading, filterButton: true, totalsRowLabel: '合计' })),
      rows: rows.map((row) => [...row]),
      style: { theme: TABLE_STYLE, showRowStripes: false },
    });
  }
  sheet.getRow(headingRow).height = HEADING_HEIGHT;
  const styles = columns.map(({ style }) => ({ ...style, border: grid }));
  columns.forEach(({ headingStyle }, index) => {
    sheet.getCell(headingRow, firstColumn + index).style = headingStyle;
  });
  rows.forEach((cells, index) => {
    const row = sheet.getRow(headingRow + 1 + index);
    // Tables side by side share rows: the highest cell counts.
    row.height = Math.max(row.height || 0, rowHeight(cells, columns));
    styles.forEach((style, column) => (row.getCell(firstColumn + column).style = style));
  });
  return headingRow + rows.length;
}

/** What may take several lines of a cell. Numbers are never broken: their columns are as wide as they need. */
export function wrappingText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  const isResult = typeof cell === 'object' && cell !== null && 'result' in cell;
  return isResult && typeof cell.result === 'string' ? cell.result : '';
}

function rowHeight(cells: readonly Cell[], columns: readonly TableColumn[]): number {
  const lines = cells.map((cell, index) =>
    linesOf(wrappingText(cell), columns[index]?.width ?? 0, fonts.cell.size),
  );
  return heightOf(Math.max(1, ...lines), fonts.cell.size);
}

function writeValues(sheet: Worksheet, firstRow: number, firstColumn: number, rows: Table['rows']): void {
  rows.forEach((cells, index) => {
    const row = sheet.getRow(firstRow + index);
    cells.forEach((cell, column) => (row.getCell(firstColumn + column).value = cell));
  });
}
