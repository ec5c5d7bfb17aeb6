import type { SheetGrid } from '../xlsx';
import { isFilled } from '../read';
import { shown } from '../cells/shown';

/** The texts above the headings of a sheet, from the top. */
export function titlesAbove(sheet: SheetGrid, headingRow: number): readonly string[] {
  return sheet.rows
    .filter(({ row }) => row < headingRow)
    .flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell !== undefined && isFilled(cell) ? [shown(cell)] : [])),
    );
}
