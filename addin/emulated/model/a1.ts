import { columnName, columnNumber, MAX_COLUMN, MAX_ROW } from '../../../rules/address';
import { fitsSheet, spansAllColumns, spansAllRows, type Area } from './area';

const CELLS = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d+):\$?(\d+)$/;

/** An address without sheet (`B2`, `$A$1:C3`, `A:C`, `2:5`) as an area; null when it is none. */
export function parseA1(text: string): Area | null {
  const cells = CELLS.exec(text);
  if (cells) {
    const [, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = cells;
    return between(
      columnIndex(firstColumn),
      Number(firstRow) - 1,
      columnIndex(lastColumn),
      Number(lastRow) - 1,
    );
  }
  const columns = COLUMNS.exec(text);
  if (columns) {
    return between(columnIndex(columns[1] ?? ''), 0, columnIndex(columns[2] ?? ''), MAX_ROW - 1);
  }
  const rows = ROWS.exec(text);
  if (rows) return between(0, Number(rows[1]) - 1, MAX_COLUMN - 1, Number(rows[2]) - 1);
  return null;
}

/** `A1`, `A1:C3`, `A:C` or `2:5`. */
export function formatA1(area: Area): string {
  const { row, column, rows, columns } = area;
  const first = columnName(column + 1);
  const last = columnName(column + columns);
  if (spansAllRows(area) && !spansAllColumns(area)) return `${first}:${last}`;
  if (spansAllColumns(area)) return `${row + 1}:${row + rows}`;
  const start = `${first}${row + 1}`;
  return rows === 1 && columns === 1 ? start : `${start}:${last}${row + rows}`;
}

/** `区内延时服务台帐!A1:C3`, the name quoted where Excel quotes it. */
export function qualified(sheet: string, area: Area): string {
  return `${quotedSheet(sheet)}!${formatA1(area)}`;
}

/** Splits `'sheet name'!A1` at its sheet; the sheet is null when the address has none. */
export function splitSheet(address: string): { readonly sheet: string | null; readonly address: string } {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(address);
  if (quoted) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), address: quoted[2] ?? '' };
  const plain = /^([^!']+)!(.+)$/.exec(address);
  return plain ? { sheet: plain[1] ?? '', address: plain[2] ?? '' } : { sheet: null, address };
}

function quotedSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseA1(name) === null;
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Columns beyond XFD become one that fits no sheet. */
function columnIndex(letters: string): number {
  return letters.length === 3 && letters.toUpperCase() > 'XFD' ? MAX_COLUMN : columnNumber(letters) - 1;
}

function between(columnA: number, rowA: number, columnB: number, rowB: number): Area | null {
  const area = {
    row: Math.min(rowA, rowB),
    column: Math.min(columnA, columnB),
    rows: Math.abs(rowA - rowB) + 1,
    columns: Math.abs(columnA - columnB) + 1,
  };
  return fitsSheet(area) ? area : null;
}
