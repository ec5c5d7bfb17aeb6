import { ensureAllowed } from './guard';
import type { Sheet } from './sheet';
import type { Table } from './table';

/** Moves a column of a table to another place, as cutting it and inserting it there does; cells and heading go along. */
export function moveColumn(sheet: Sheet, table: Table, from: number, to: number): void {
  ensureAllowed(sheet, null);
  const { row, rows, column, columns } = table.area;
  const order = Array.from({ length: columns }, (_, index) => index).filter((index) => index !== from);
  order.splice(to, 0, from);
  for (let at = row; at < row + rows; at += 1) {
    const cells = Array.from({ length: columns }, (_, index) => sheet.cell(at, column + index));
    order.forEach((source, target) => {
      const cell = cells[source];
      if (cell !== undefined) sheet.put(at, column + target, cell);
    });
  }
  table.columns = order.flatMap((source) => table.columns[source] ?? []);
  sheet.tell(table.area);
}
