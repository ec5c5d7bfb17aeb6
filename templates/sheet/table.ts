import { wrappingText, type Cell } from './cell';
import { heightOf, linesOf } from './measure';
import type { Sheet } from './sheet';
import type { CellStyle } from './style';
import { fonts, grid } from './styles';

export interface TableColumn {
  readonly heading: string;
  readonly headingStyle: CellStyle;
  /** Of the cells, without borders. */
  readonly style: CellStyle;
  /** In characters of the default font. */
  readonly width: number;
  /** What Excel fills into rows typed below a named table, without =. */
  readonly formula?: string;
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
const LOOK = { theme: 'TableStyleLight15', showRowStripes: false } as const;
const HEADING_HEIGHT = 36;

/**
 * Writes headings and rows. Without rows there is one empty one: Excel repairs a table that has none.
 * @returns the last row written
 */
export function writeTable(sheet: Sheet, table: Table): number {
  const { headingRow, firstColumn, columns } = table;
  const rows = table.rows.length > 0 ? table.rows : [columns.map(() => null)];
  if (table.name === null) {
    columns.forEach(({ heading }, index) => {
      sheet.write(headingRow, firstColumn + index, heading);
    });
    writeValues(sheet, headingRow + 1, firstColumn, rows);
  } else {
    sheet.addTable({ name: table.name, headingRow, firstColumn, columns, rows, look: LOOK });
  }
  sheet.setRow(headingRow, { height: HEADING_HEIGHT });
  const styles = columns.map(({ style }) => ({ ...style, border: grid }));
  columns.forEach(({ headingStyle }, index) => {
    sheet.style(headingRow, firstColumn + index, headingStyle);
  });
  rows.forEach((cells, index) => {
    const row = headingRow + 1 + index;
    // Tables side by side share rows: the highest cell counts.
    sheet.setRow(row, { height: Math.max(sheet.rowHeight(row), rowHeight(cells, columns)) });
    styles.forEach((style, column) => {
      sheet.style(row, firstColumn + column, style);
    });
  });
  return headingRow + rows.length;
}

function rowHeight(cells: readonly Cell[], columns: readonly TableColumn[]): number {
  const lines = cells.map((cell, index) =>
    linesOf(wrappingText(cell), columns[index]?.width ?? 0, fonts.cell.size),
  );
  return heightOf(Math.max(1, ...lines), fonts.cell.size);
}

function writeValues(sheet: Sheet, firstRow: number, firstColumn: number, rows: Table['rows']): void {
  rows.forEach((cells, index) => {
    cells.forEach((cell, column) => {
      sheet.write(firstRow + index, firstColumn + column, cell);
    });
  });
}
