import type { LayoutTable } from '../layout';
import type { CellValue, SheetGrid } from '../xlsx';
import { headingKey } from './headings';
import { isFilled } from './rows';

/** One filled row of a table that shares its sheet with others. */
export interface BlockRow<K extends string> {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<K, CellValue>>>;
  /** Column numbers, 1 = A; those of headings that are not there are missing. */
  readonly columns: Readonly<Partial<Record<K, number>>>;
}

/**
 * The filled rows of a table, wherever it was moved on its sheet and in whatever order its columns stand. It is found by one
 * heading that no other table of the sheet has; the others are those beside it.
 * @returns null when the sheet has no such heading
 */
export function readBlock<K extends string>(
  sheet: SheetGrid,
  table: LayoutTable<K>,
  anchor: NoInfer<K>,
): readonly BlockRow<K>[] | null {
  const keys = new Map(table.columns.map(({ key, heading }) => [key, headingKey(heading)]));
  for (const { row, cells } of sheet.rows) {
    const headings = Array.from(cells, (cell) => (typeof cell === 'string' ? headingKey(cell) : ''));
    const at = headings.findIndex((text) => text === keys.get(anchor));
    if (at >= 0) return rowsBelow(sheet, row, columnsNear(headings, at, keys));
  }
  return null;
}

/** Of equal headings (部室 stands in two tables) the one in the same run of cells, then the nearest. */
function columnsNear<K extends string>(
  headings: readonly string[],
  anchor: number,
  keys: ReadonlyMap<K, string>,
): Partial<Record<K, number>> {
  const columns: Partial<Record<K, number>> = {};
  for (const [key, heading] of keys) {
    const candidates = headings.flatMap((text, at) => (text === heading ? [at] : []));
    const distance = (at: number): number =>
      Math.abs(at - anchor) + (isRun(headings, at, anchor) ? 0 : headings.length);
    const nearest = candidates.sort((a, b) => distance(a) - distance(b))[0];
    if (nearest !== undefined) columns[key] = nearest + 1;
  }
  return columns;
}

function isRun(headings: readonly string[], a: number, b: number): boolean {
  return headings.slice(Math.min(a, b), Math.max(a, b)).every((text) => text !== '');
}

function rowsBelow<K extends string>(
  sheet: SheetGrid,
  headingRow: number,
  columns: Partial<Record<K, number>>,
): readonly BlockRow<K>[] {
  const mapped = Object.entries<number | undefined>(columns);
  return sheet.rows.flatMap(({ row, cells }) => {
    if (row <= headingRow) return [];
    const filled = mapped.flatMap(([key, column]) => {
      const cell = column === undefined ? undefined : cells[column - 1];
      return isFilled(cell) ? [[key, cell] as const] : [];
    });
    if (filled.length === 0) return [];
    return [{ row, cells: Object.fromEntries(filled) as Partial<Record<K, CellValue>>, columns }];
  });
}
