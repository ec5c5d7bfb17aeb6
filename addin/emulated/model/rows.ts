import type { Area } from './area';
import { isBlank, type Cell } from './cell';
import type { Format } from './format';
import type { Shift } from './shift';

type CellsOfRow = (Cell | undefined)[];

/** The cells of a sheet, row by row. Cells that were never touched take the format of their column. */
export class Rows {
  private readonly rows: (CellsOfRow | undefined)[] = [];

  constructor(private readonly formatOf: (column: number) => Format) {}

  cell(row: number, column: number): Cell {
    return this.rows[row]?.[column] ?? { value: '', formula: null, format: this.formatOf(column) };
  }

  put(row: number, column: number, cell: Cell): void {
    const untouched = isBlank(cell) && cell.format === this.formatOf(column);
    if (untouched && this.rows[row]?.[column] === undefined) return;
    (this.rows[row] ??= [])[column] = untouched ? undefined : cell;
  }

  /** Cells of an area that were touched, with their places. */
  *touched(area: Area): Generator<readonly [row: number, column: number, cell: Cell]> {
    const lastRow = Math.min(area.row + area.rows, this.rows.length);
    for (let row = area.row; row < lastRow; row += 1) {
      const cells = this.rows[row] ?? [];
      const lastColumn = Math.min(area.column + area.columns, cells.length);
      for (let column = area.column; column < lastColumn; column += 1) {
        const cell = cells[column];
        if (cell) yield [row, column, cell];
      }
    }
  }

  /** The smallest rectangle around the touched cells that count; null when none does. */
  usedArea(counts: (cell: Cell) => boolean): Area | null {
    let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
    for (const [row, column, cell] of this.touched({
      row: 0,
      column: 0,
      rows: Infinity,
      columns: Infinity,
    })) {
      if (!counts(cell)) continue;
      top = Math.min(top, row);
      bottom = row;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
    if (bottom < 0) return null;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Inserts or deletes cells and moves the others. */
  shift({ axis, at, count, across }: Shift): void {
    const end = across.start + across.size;
    if (axis === 'columns') {
      const last = Math.min(end, this.rows.length);
      for (let row = across.start; row < last; row += 1) splice(this.rows[row], at, count);
    } else if (across.start === 0 && this.rows.every((cells) => (cells?.length ?? 0) <= end)) {
      splice(this.rows, at, count);
    } else {
      this.moveParts(at, count, across.start, across.size);
    }
  }

  private moveParts(at: number, count: number, column: number, columns: number): void {
    const cells = [...this.touched({ row: at, column, rows: Infinity, columns })];
    for (const [row, each] of cells) delete this.rows[row]?.[each];
    for (const [row, each, cell] of cells) {
      const deleted = row < at - count;
      if (!deleted) (this.rows[row + count] ??= [])[each] = cell;
    }
  }
}

function splice(list: unknown[] | undefined, at: number, count: number): void {
  if (!list || at >= list.length) return;
  if (count < 0) list.splice(at, -count);
  else list.splice(at, 0, ...Array.from({ length: count }, () => undefined));
}
