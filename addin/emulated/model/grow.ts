import { bounding, intersection, type Area } from './area';
import { isBlank } from './cell';
import type { Sheet } from './sheet';

/**
 * A table takes in what is written right below it, by hand or by an add-in, and fills its calculated columns: Microsoft advises
 * add-ins to add rows so where others work in the same workbook (learn.microsoft.com, Coauthoring in Excel add-ins). Not with a
 * totals row, nor where the user has switched it off; assumed: nor under a filter.
 */
export function growTables(sheet: Sheet, edited: Area): void {
  for (const table of sheet.tables) {
    const { row, rows } = table.area;
    const below = { ...table.area, row: row + rows, rows: edited.rows };
    const common = intersection(below, edited);
    if (!sheet.book.growsTables || table.criteria.size > 0) continue;
    if (table.showTotals || !common || edited.row !== row + rows) continue;
    const others = sheet.tablesAt(below).length > 0;
    const empty = [...sheet.rows.touched(common)].every(([, , cell]) => isBlank(cell));
    if (others || empty) continue;
    table.area = bounding(table.area, below);
    for (const [index, { formula }] of table.columns.entries()) {
      for (let at = below.row; at < below.row + below.rows; at += 1) {
        const column = table.area.column + index;
        const cell = sheet.cell(at, column);
        const format = sheet.cell(row + rows - 1, column).format;
        sheet.put(at, column, {
          value: cell.value,
          formula: cell.formula ?? (isBlank(cell) ? formula : null),
          format,
        });
      }
    }
  }
}
