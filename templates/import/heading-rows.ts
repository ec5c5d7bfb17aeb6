import type { CellValue, GridRow, MergedRange, SheetGrid } from '../xlsx';
import { isFilled, coverOf } from '../read';
import { shown } from '../cells/shown';

/** The rows of a sheet's headings, as Excel counts; one row where both are the same. */
export interface HeadingRows {
  readonly first: number;
  readonly last: number;
}

/** The heading of one column. */
export interface ColumnHeading {
  /** 1 = A */
  readonly column: number;
  /** The row in which its last part stands. */
  readonly row: number;
  /** With the group above it: `联系方式/电话`; empty for a column that has values and no heading. */
  readonly text: string;
  /** Its own words: `电话`. */
  readonly name: string;
}

/** Titles and notes above a form never fill more. */
const SEARCHED_ROWS = 30;
const MOST_HEADING_ROWS = 3;
/** Beyond the last column of any form; a stray cell far to the right is no heading. */
const LAST_COLUMN = 200;
const LONGEST_HEADING = 30;

/** The rows in which headings may stand, from the top: each alone, or with the rows of sub headings below it. */
export function headingCandidates(sheet: SheetGrid): readonly HeadingRows[] {
  const rows = sheet.rows.slice(0, SEARCHED_ROWS);
  const lastRow = (rows.at(-1)?.row ?? 0) + MOST_HEADING_ROWS;
  const cover = coverOf(sheet.merges, lastRow, LAST_COLUMN);
  const byNumber = new Map(
    sheet.rows.slice(0, SEARCHED_ROWS + MOST_HEADING_ROWS).map((each) => [each.row, each]),
  );
  return rows
    .filter(({ cells }) => cells.slice(0, LAST_COLUMN).filter(isWord).length >= 2)
    .map(({ row }) => ({ first: row, last: lastHeadingRow(row, byNumber, cover) }));
}

/** The headings between two rows, column by column. */
export function headingsIn(sheet: SheetGrid, { first, last }: HeadingRows): readonly ColumnHeading[] {
  const cover = coverOf(sheet.merges, last, LAST_COLUMN);
  const rows = new Map(
    sheet.rows.filter(({ row }) => row >= first && row <= last).map((each) => [each.row, each]),
  );
  const width = Math.min(LAST_COLUMN, Math.max(0, ...[...rows.values()].map(({ cells }) => cells.length)));
  const columns = Array.from({ length: width }, (_, index) => index + 1);
  return columns.flatMap((column): readonly ColumnHeading[] => {
    const parts: { readonly row: number; readonly text: string }[] = [];
    for (let row = first; row <= last; row++) {
      const text = headingText(rows, cover, { row, column, first, last });
      if (text !== '' && text !== parts.at(-1)?.text) parts.push({ row, text });
    }
    const own = parts.at(-1);
    if (own === undefined) return [];
    return [{ column, row: own.row, text: parts.map(({ text }) => text).join('/'), name: own.text }];
  });
}

type Cover = (row: number, column: number) => MergedRange | null;

/** As far as merges and sub headings reach down, three rows at most. */
function lastHeadingRow(first: number, rows: ReadonlyMap<number, GridRow>, cover: Cover): number {
  let last = first;
  while (last - first + 1 < MOST_HEADING_ROWS) {
    const next = rows.get(last + 1);
    const upper = rows.get(last);
    if (upper === undefined || !continues(upper, next, last, cover)) break;
    last++;
  }
  return last;
}

/** Whether the next row holds sub headings: words only, standing under groups or under nothing. */
function continues(upper: GridRow, next: GridRow | undefined, row: number, cover: Cover): boolean {
  const filled = upper.cells.slice(0, LAST_COLUMN).flatMap((cell, at) => (isFilled(cell) ? [at + 1] : []));
  const tall = filled.filter((column) => (cover(row, column)?.bottom ?? row) > row);
  if (next === undefined) return tall.length > 0 && tall.length === filled.length && filled.length > 1;
  const below = next.cells.slice(0, LAST_COLUMN).flatMap((cell, at) => (isFilled(cell) ? [at + 1] : []));
  if (below.length === 0 || !below.every((column) => isWord(next.cells[column - 1]))) return false;
  const grouped = below.filter((column) => isUnderGroup(column, upper, next, row, cover));
  const beneath = below.filter((column) => !grouped.includes(column) && isFilled(upper.cells[column - 1]));
  if (beneath.length > 0) return false;
  return grouped.length >= 2 || tall.length > 0;
}

/** Under a heading that is merged across, or that has blank cells to its right with words below them. */
function isUnderGroup(column: number, upper: GridRow, next: GridRow, row: number, cover: Cover): boolean {
  const merge = cover(row, column);
  if (merge !== null) return merge.right > merge.left;
  const start = groupStart(column, upper);
  if (start === null) return false;
  const isWide =
    start < column ||
    (!isFilled(upper.cells[column]) && isWord(next.cells[column]) && cover(row, column + 1) === null);
  return isWide && isWord(next.cells[start - 1]);
}

/** The column of the nearest heading at or left of a column. */
function groupStart(column: number, upper: GridRow): number | null {
  for (let at = column; at >= 1; at--) if (isFilled(upper.cells[at - 1])) return at;
  return null;
}

interface Place extends HeadingRows {
  readonly row: number;
  readonly column: number;
}

function headingText(rows: ReadonlyMap<number, GridRow>, cover: Cover, place: Place): string {
  const { row, column, first, last } = place;
  const own = cellText(rows.get(row)?.cells[column - 1]);
  if (own !== '') return own;
  const merge = cover(row, column);
  if (merge !== null) return merge.top < first ? '' : cellText(rows.get(merge.top)?.cells[merge.left - 1]);
  const upper = rows.get(row);
  const next = rows.get(row + 1);
  if (row === last || upper === undefined || next === undefined) return '';
  const start = groupStart(column, upper);
  if (start === null || !isUnderGroup(column, upper, next, row, cover)) return '';
  return cellText(upper.cells[start - 1]);
}

function cellText(cell: CellValue | undefined): string {
  return cell === undefined ? '' : shown(cell).replace(/\s+/g, '');
}

/** A short text that is no number and no date. */
function isWord(cell: CellValue | undefined): boolean {
  if (typeof cell !== 'string') return false;
  const text = cell.trim();
  return (
    text !== '' &&
    text.length <= LONGEST_HEADING &&
    !/^[\d\s.:/%-]+$/.test(text) &&
    !/^\d{4}年/.test(text) &&
    !/\d{7}/.test(text)
  );
}
