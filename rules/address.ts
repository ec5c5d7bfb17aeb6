/** Columns of a sheet: A to XFD (ECMA-376 Part 1, 18.3.1.73, as every Excel since 2007 has it). */
export const MAX_COLUMN = 16_384;

/** Rows of a sheet, 1 to 1,048,576. */
export const MAX_ROW = 1_048_576;

const LETTERS = 26;
const CODE_BEFORE_A = 64;

/**
 * The letters over a column: 1 → `A`, 27 → `AA`.
 * @param column 1 to 16,384
 * @throws RangeError for anything else.
 */
export function columnName(column: number): string {
  if (!Number.isInteger(column) || column < 1 || column > MAX_COLUMN) {
    throw new RangeError(`Expected a column from 1 to ${MAX_COLUMN}, found ${column}`);
  }
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    name = String.fromCharCode(CODE_BEFORE_A + 1 + ((rest - 1) % LETTERS)) + name;
  }
  return name;
}

/**
 * The number of a column: `A` → 1, `xfd` → 16,384.
 * @throws RangeError when the text names no column of a sheet.
 */
export function columnNumber(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) throw new RangeError(`Expected column letters, found "${name}"`);
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * LETTERS + letter.charCodeAt(0) - CODE_BEFORE_A;
  if (column > MAX_COLUMN) throw new RangeError(`Expected a column up to XFD, found "${name}"`);
  return column;
}

/**
 * The address of a cell as Excel shows it: (12, 3) → `C12`.
 * @param row 1 to 1,048,576
 * @param column 1 to 16,384
 * @throws RangeError for anything else.
 */
export function cellAddress(row: number, column: number): string {
  if (!Number.isInteger(row) || row < 1 || row > MAX_ROW) {
    throw new RangeError(`Expected a row from 1 to ${MAX_ROW}, found ${row}`);
  }
  return `${columnName(column)}${row}`;
}

/** What stands before the cells of another sheet: `'统计表'!`. */
export function sheetReference(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}
