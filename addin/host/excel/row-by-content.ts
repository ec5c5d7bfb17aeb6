import { formerInput, type CellInput } from './cells';
import type { Edit, Rewrite } from './wanted-row';
import { placeName, placeNamed, type Names } from './top';

/** Where a row stands that was found by what it holds. */
export interface Place {
  /** From 0. */
  readonly rowIndex: number;
  /** What it holds there, by column (from 0). */
  readonly held: ReadonlyMap<number, unknown>;
  /** What is to be written, by column. */
  readonly cells: ReadonlyMap<number, CellInput>;
  /** What someone wrote here meanwhile, taking the row for the one that stands in it by mistake. */
  readonly edits: readonly Edit[];
}

/** One column of cells. */
export interface ColumnCells {
  /** From 0, of the first of them. */
  readonly rowIndex: number;
  readonly values: readonly unknown[];
}

export function columnOf(rowIndex: number, values: readonly (readonly unknown[])[]): ColumnCells {
  return { rowIndex, values: values.map((row) => row[0]) };
}

/**
 * The record row that holds what the wanted one held, but for one cell that someone may have changed since, and of the cells to
 * be written those that still hold what they held.
 * @param columns from A on
 * @returns null when there is none any more, unclear when a column was renamed and it cannot be told which
 */
export function placeIn(
  wanted: Rewrite,
  names: Names,
  columns: readonly ColumnCells[],
): Place | null | 'unclear' {
  const place = placeByNames(wanted, names, columns);
  if (place !== null) return place;
  // A row outside the table does not follow the columns of the table when they are moved, only those inserted in the sheet.
  for (const shift of SHIFTS) {
    const byColumn = columns.map((_, column) => wanted.names[column - shift] ?? placeName(column - shift));
    const unmoved = placeByNames(wanted, { headingRow: names.headingRow, byColumn }, columns);
    if (unmoved !== null) return unmoved;
  }
  return null;
}

/** Columns that may have been inserted or deleted on the left meanwhile. */
const SHIFTS = [0, 1, -1, 2, -2, 3, -3];

function placeByNames(
  wanted: Rewrite,
  { headingRow, byColumn }: Names,
  columns: readonly ColumnCells[],
): Place | null | 'unclear' {
  const known = [...wanted.held.keys()].filter((name) => byColumn.includes(name));
  const valueAt = (column: number, row: number): unknown => {
    const cells = columns[column];
    return cells?.values[row - cells.rowIndex] ?? '';
  };
  // A row that was emptied may have been sorted to below all that is filled.
  const last = Math.max(
    wanted.rowIndex + 1,
    ...columns.map(({ rowIndex, values }) => rowIndex + values.length),
  );
  const points = (row: number): number =>
    known.filter((name) => valueAt(byColumn.indexOf(name), row) === wanted.held.get(name)).length;
  let best = { row: wanted.rowIndex, points: wanted.rowIndex < headingRow ? 0 : points(wanted.rowIndex) };
  for (let row = headingRow; row <= last; row += 1) {
    const reached = points(row);
    if (reached > best.points) best = { row, points: reached };
  }
  if (best.points === 0 || best.points < known.length - 1) return null;
  const { row } = best;
  const cells = new Map<number, CellInput>();
  for (const [name, input] of wanted.cells) {
    const held = wanted.held.get(name);
    const column = byColumn.includes(name) ? byColumn.indexOf(name) : renamed(held);
    if (column === 'unclear') return 'unclear';
    if (column !== null && valueAt(column, row) === held) cells.set(column, input);
  }
  const { edits, restored } = editsIn(wanted, known, (name) => valueAt(byColumn.indexOf(name), row));
  for (const [name, input] of restored) cells.set(byColumn.indexOf(name), input);
  if (cells.size === 0) return null;
  const held = known.map((name) => [byColumn.indexOf(name), wanted.held.get(name)] as const);
  const written = [...cells.keys()].map((column) => [column, valueAt(column, row)] as const);
  return { rowIndex: row, held: new Map([...held, ...written]), cells, edits };

  /** The column whose name is new and which holds this in the row; null when there is none: it was deleted. */
  function renamed(value: unknown): number | null | 'unclear' {
    const fresh = byColumn.flatMap((name, column) =>
      wanted.names.includes(name) || placeNamed(name) >= 0 ? [] : [column],
    );
    const [only, another] = fresh.filter((column) => valueAt(column, row) === value);
    if (only === undefined) return null;
    // An empty cell may also be that of a column which was inserted.
    const gone = wanted.names.filter((name) => !byColumn.includes(name));
    const named = byColumn.filter((name) => placeNamed(name) < 0);
    const isRename = fresh.length === 1 && gone.length === 1 && named.length === wanted.names.length;
    return another === undefined && (value !== '' || isRename) ? only : 'unclear';
  }
}

/**
 * The row among the top rows that holds most of what the wanted one held: each cell in its place, or, where columns have moved
 * since, where the same text stands that stands nowhere else in the row, as no heading of a table is there twice.
 */
export function placeInTop(wanted: Rewrite, rows: readonly (readonly unknown[])[]): Place | null | 'unclear' {
  let best: { readonly row: number; readonly columns: ReadonlyMap<string, number> } | null = null;
  for (const [row, values] of rows.entries()) {
    const columns = new Map<string, number>();
    for (const [name, held] of wanted.held) {
      const column = columnHolding(values, held, placeNamed(name));
      if (column !== null) columns.set(name, column);
    }
    if (columns.size > (best?.columns.size ?? 0)) best = { row, columns };
  }
  if (best === null || best.columns.size < wanted.held.size / 2) return 'unclear';
  const { row, columns } = best;
  const cells = [...wanted.cells].flatMap(([name, input]) => {
    const column = columns.get(name);
    return column === undefined ? [] : [[column, input] as const];
  });
  if (cells.length === 0) return 'unclear';
  return {
    rowIndex: row,
    held: new Map([...columns].map(([name, column]) => [column, wanted.held.get(name)])),
    cells: new Map(cells),
    edits: [],
  };
}

/**
 * Of a row that shows another one by mistake, the cells that someone has changed since: the change belongs to the row that was
 * shown, the cell gets back what it held.
 */
function editsIn(
  { displacedBy, held, cells }: Rewrite,
  names: readonly string[],
  valueOf: (name: string) => unknown,
): { readonly edits: readonly Edit[]; readonly restored: ReadonlyMap<string, CellInput> } {
  if (displacedBy === null) return { edits: [], restored: new Map() };
  const changed = names.filter((name) => valueOf(name) !== held.get(name));
  const input = (name: string, value: unknown): CellInput =>
    formerInput(value, value, displacedBy.formats.get(name) ?? '');
  return {
    edits: changed.map((name) => ({ of: displacedBy.wanted, name, input: input(name, valueOf(name)) })),
    restored: new Map(changed.map((name) => [name, cells.get(name) ?? input(name, held.get(name))])),
  };
}

function columnHolding(values: readonly unknown[], held: unknown, place: number): number | null {
  if ((values[place] ?? '') === held) return place;
  if (held === '') return null;
  const first = values.indexOf(held);
  return first >= 0 && values.lastIndexOf(held) === first ? first : null;
}
