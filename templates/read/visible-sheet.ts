import type { CellValue, GridRow, SheetGrid } from '../xlsx';
import { visible } from '../cells/text';

/** A sheet without the invisible characters in its texts and its name. Rows without any, the common case, are not copied. */
export function visibleSheet(sheet: SheetGrid): SheetGrid {
  return { ...sheet, name: visible(sheet.name), rows: sheet.rows.map(visibleRow) };
}

function visibleRow(row: GridRow): GridRow {
  return row.cells.some((cell) => cell !== visibleCell(cell))
    ? { row: row.row, cells: row.cells.map(visibleCell) }
    : row;
}

function visibleCell(cell: CellValue | undefined): CellValue | undefined {
  return typeof cell === 'string' ? visible(cell) : cell;
}
