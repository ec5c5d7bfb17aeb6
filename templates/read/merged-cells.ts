import { cellAddress } from '../../rules/address';
import type { CellValue, MergedRange, SheetGrid } from '../xlsx';
import { isFilled } from './rows';

/** A row with what merged cells above it say of it. */
export interface FilledRow {
  readonly row: number;
  /** As the file has them. */
  readonly own: readonly (CellValue | undefined)[];
  /** With the values of cells merged down over this row, in the column where each merge begins. */
  readonly cells: readonly (CellValue | undefined)[];
  /** Column (1 = A) → address of the cell that gave the value, where a merge did. */
  readonly given: ReadonlyMap<number, string>;
}

const nothingGiven: ReadonlyMap<number, string> = new Map();

/**
 * The rows below the headings. A value merged down a column holds for every row of the merge that holds anything itself.
 * @param width the last column that matters: what is merged right of it is left alone
 */
export function filledRows(sheet: SheetGrid, headingRow: number, width: number): readonly FilledRow[] {
  const merges = sheet.merges
    .filter(({ top, bottom, left }) => top > headingRow && bottom > top && left <= width)
    .sort((a, b) => a.top - b.top);
  const open = new Map<
    number,
    { readonly bottom: number; readonly value: CellValue; readonly from: string }
  >();
  let next = 0;
  return sheet.rows.flatMap(({ row, cells }): readonly FilledRow[] => {
    if (row <= headingRow) return [];
    for (let merge = merges[next]; merge !== undefined && merge.top <= row; merge = merges[++next]) {
      const value = merge.top === row ? cells[merge.left - 1] : undefined;
      if (value === undefined) open.delete(merge.left);
      else open.set(merge.left, { bottom: merge.bottom, value, from: cellAddress(row, merge.left) });
    }
    return [withGiven(row, cells, open)];
  });
}

function withGiven(
  row: number,
  own: FilledRow['own'],
  open: Map<number, { readonly bottom: number; readonly value: CellValue; readonly from: string }>,
): FilledRow {
  const cells = [...own];
  const given = new Map<number, string>();
  for (const [column, { bottom, value, from }] of open) {
    if (bottom < row) open.delete(column);
    else if (!isFilled(own[column - 1])) {
      while (cells.length < column) cells.push(undefined);
      cells[column - 1] = value;
      given.set(column, from);
    }
  }
  return given.size === 0 ? { row, own, cells: own, given: nothingGiven } : { row, own, cells, given };
}

/** Cells looked at for merges in the rows of headings; sound files have no more there. */
const MOST_CELLS = 50_000;

/** Looks up which merge covers a cell of the first rows, where headings stand. */
export function coverOf(
  merges: readonly MergedRange[],
  lastRow: number,
  lastColumn: number,
): (row: number, column: number) => MergedRange | null {
  const covers = new Map<string, MergedRange>();
  let visited = 0;
  for (const merge of merges) {
    if (merge.top > lastRow || visited > MOST_CELLS) continue;
    for (let row = merge.top; row <= Math.min(merge.bottom, lastRow); row++) {
      for (let column = merge.left; column <= Math.min(merge.right, lastColumn); column++) {
        covers.set(`${row} ${column}`, merge);
        visited++;
      }
    }
  }
  return (row, column) => covers.get(`${row} ${column}`) ?? null;
}
