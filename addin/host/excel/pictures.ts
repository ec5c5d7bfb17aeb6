import { isPictureFunction, type CellValue, type GridRow } from '../../../templates/xlsx';
import { PICTURE } from './grid';
import { trip } from './run';

/** The cells of a sheet that hold a picture: row and column from 1, as `row column`. */
export type Pictures = ReadonlySet<string>;

/**
 * Tells the pictures among the cells that show an error: Excel has no value for a picture in a cell (`#VALUE!`) and does not know the
 * function by which WPS keeps one (`#NAME?`). One round trip where there is such an error, none otherwise.
 * @param sheets rows by the ids of their sheets
 */
export async function picturesIn(
  context: Excel.RequestContext,
  sheets: ReadonlyMap<string, readonly GridRow[]>,
): Promise<ReadonlyMap<string, Pictures>> {
  const doubtful = [...sheets].flatMap(([id, rows]) =>
    stretches(rows).map((stretch) => ({ id, ...stretch })),
  );
  if (doubtful.length === 0) return new Map();
  const looked = await trip(context, () =>
    doubtful.map((each) => ({
      ...each,
      range: context.workbook.worksheets
        .getItem(each.id)
        .getRangeByIndexes(each.first - 1, each.column - 1, each.last - each.first + 1, 1)
        .load({ formulas: true, valueTypes: true }),
    })),
  );
  const found = new Map<string, Set<string>>();
  for (const { id, first, column, range } of looked) {
    for (const [index, [formula]] of range.formulas.entries()) {
      if (!isPicture(formula, range.valueTypes[index]?.[0])) continue;
      const cells = found.get(id) ?? new Set();
      found.set(id, cells.add(keyOf(first + index, column)));
    }
  }
  return found;
}

/** The rows with the pictures in the place of the errors that they show. */
export function withPictures(rows: readonly GridRow[], pictures: Pictures | undefined): readonly GridRow[] {
  if (pictures === undefined) return rows;
  return rows.map(({ row, cells }) => ({
    row,
    cells: cells.map((cell, index) => (pictures.has(keyOf(row, index + 1)) ? PICTURE : cell)),
  }));
}

/** Of a column, the rows from its first doubtful cell to its last. */
interface Stretch {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

function stretches(rows: readonly GridRow[]): readonly Stretch[] {
  const byColumn = new Map<number, Stretch>();
  for (const { row, cells } of rows) {
    for (const [index, cell] of cells.entries()) {
      if (!mayBePicture(cell)) continue;
      const column = index + 1;
      byColumn.set(column, { column, first: byColumn.get(column)?.first ?? row, last: row });
    }
  }
  return [...byColumn.values()];
}

function mayBePicture(cell: CellValue | undefined): boolean {
  return typeof cell === 'object' && 'error' in cell && ['#VALUE!', '#NAME?'].includes(cell.error);
}

function isPicture(formula: unknown, type: unknown): boolean {
  return type === 'RichValue' || (typeof formula === 'string' && isPictureFunction(formula));
}

function keyOf(row: number, column: number): string {
  return `${row} ${column}`;
}
