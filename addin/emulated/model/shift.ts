import { columnName, columnNumber } from '../../../rules/address';
import type { Area } from './area';

/** Cells inserted (count above 0) or deleted (below 0), and the others moved. */
export interface Shift {
  /** What is inserted or deleted: `rows` moves cells down or up, `columns` right or left. */
  readonly axis: 'rows' | 'columns';
  /** First row or column inserted or deleted. */
  readonly at: number;
  readonly count: number;
  /** First column (or row) that takes part, and how many do. */
  readonly across: { readonly start: number; readonly size: number };
}

/**
 * Where an area lies after a shift, as the references of formulas follow it; null when all its cells are deleted.
 * An area that takes part with some of its columns only stays where it is.
 */
export function shifted(area: Area, shift: Shift): Area | null {
  const alongRows = shift.axis === 'rows';
  const crossStart = alongRows ? area.column : area.row;
  const crossSize = alongRows ? area.columns : area.rows;
  const { start, size } = shift.across;
  if (crossStart < start || crossStart + crossSize > start + size) return area;
  const [first, length] = moved(
    alongRows ? area.row : area.column,
    alongRows ? area.rows : area.columns,
    shift,
  );
  if (length <= 0) return null;
  return alongRows ? { ...area, row: first, rows: length } : { ...area, column: first, columns: length };
}

const CELL = /"[^"]*"|(\$?)([A-Z]{1,3})(\$?)(\d+)/g;

/** A formula on the same sheet after a shift; a reference to a deleted cell is lost. */
export function shiftedFormula(formula: string, shift: Shift): string {
  return formula.replace(CELL, (...found: readonly unknown[]) => {
    const [whole = '', inColumn = '', letters, inRow = '', row] = found.map((each) => each?.toString());
    if (letters === undefined) return whole;
    const cell = { row: Number(row) - 1, column: columnNumber(letters) - 1, rows: 1, columns: 1 };
    const after = shifted(cell, shift);
    return after === null ? '#REF!' : `${inColumn}${columnName(after.column + 1)}${inRow}${after.row + 1}`;
  });
}

function moved(
  first: number,
  length: number,
  { at, count }: Shift,
): readonly [first: number, length: number] {
  const end = first + length;
  if (count >= 0) {
    if (at <= first) return [first + count, length];
    return at < end ? [first, length + count] : [first, length];
  }
  const deletedBefore = (position: number) => Math.min(Math.max(position - at, 0), -count);
  const newFirst = first - deletedBefore(first);
  return [newFirst, end - deletedBefore(end) - newFirst];
}
