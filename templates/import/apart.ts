import { columnName } from '../../rules/address';
import { headingKey } from '../read';
import type { GridRow, SheetGrid } from '../xlsx';
import { headingCandidates, headingsIn, type ColumnHeading, type HeadingRows } from './heading-rows';

/** A table of a sheet: the sheet as if nothing else stood beside it. */
export interface TablePart {
  readonly grid: SheetGrid;
  /** Where it stands, in words: `A–E 列`; null where it is the whole sheet. */
  readonly place: string | null;
}

/** The fewest headings that make a table. */
const FEWEST_HEADINGS = 3;
/** Of the headings of the first table, how many begin again in the next. */
const SAME_SHARE = 0.6;

/**
 * The tables of a sheet that stand side by side under the same headings, from left to right, so that no row is read across two of
 * them. One part where there is one table.
 */
export function tablesApart(grid: SheetGrid): readonly TablePart[] {
  for (const rows of headingCandidates(grid)) {
    const blocks = blocksOf(headingsIn(grid, rows), rows);
    if (blocks.length < 2) continue;
    const width = Math.max(...grid.rows.map(({ cells }) => cells.length));
    return blocks.map(([start, end], at) => {
      const from = at === 0 ? 1 : start;
      const to = (blocks[at + 1]?.[0] ?? width + 1) - 1;
      return { grid: between(grid, from, to), place: `${columnName(start)}–${columnName(end)} 列` };
    });
  }
  return [{ grid, place: null }];
}

/** The first and last columns of headings that begin anew; none where they do not. */
function blocksOf(
  headings: readonly ColumnHeading[],
  { last }: HeadingRows,
): readonly (readonly [number, number])[] {
  const known = headings.filter(({ name, row }) => name !== '' && row === last);
  const isStart = ({ name }: ColumnHeading): boolean => headingKey(name) === headingKey(known[0]?.name ?? '');
  const blocks: ColumnHeading[][] = [];
  for (const heading of known) {
    if (isStart(heading)) blocks.push([heading]);
    else blocks.at(-1)?.push(heading);
  }
  const own = new Set((blocks[0] ?? []).map(({ name }) => headingKey(name)));
  const isSame = blocks.every(
    (block) =>
      block.length >= FEWEST_HEADINGS &&
      block.filter(({ name }) => own.has(headingKey(name))).length >= own.size * SAME_SHARE,
  );
  return isSame ? blocks.map((block) => [block[0]?.column ?? 0, block.at(-1)?.column ?? 0]) : [];
}

/** The sheet with blank cells outside these columns; rows and addresses stay. */
function between(grid: SheetGrid, from: number, to: number): SheetGrid {
  const rows = grid.rows.flatMap(({ row, cells }): readonly GridRow[] => {
    const own = cells.slice(0, to).map((cell, at) => (at + 1 < from ? undefined : cell));
    return own.some((cell) => cell !== undefined) ? [{ row, cells: own }] : [];
  });
  const merges = grid.merges.filter(({ left }) => left >= from && left <= to);
  return { ...grid, rows, merges };
}
