import {
  shownDateOf,
  isPictureFunction,
  type CellValue,
  type GridRow,
  type ShownDate,
  type SheetGrid,
  type Valueless,
} from '../../../templates/xlsx';

/**
 * Cells asked for in one request: with their number formats, at up to some 65 bytes each, they stay well under the 5 MB that Excel
 * on the web allows.
 */
export const CELLS_PER_REQUEST = 60_000;

const ERRORS =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/;
/** What a formula shows that Excel has not worked out yet. */
const UNWORKED: readonly unknown[] = ['#GETTING_DATA', '#BUSY!'];

export const PICTURE: Valueless = { holds: 'picture' };

/** Where a rectangle of cells stands; rows and columns from 0, as Office.js counts. */
export interface Block {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** One value for each cell of a block. */
export type Matrix = readonly (readonly unknown[])[];

/** The block of a loaded range, whose properties are getters. */
export function blockOf({ rowIndex, columnIndex, rowCount, columnCount }: Block): Block {
  return { rowIndex, columnIndex, rowCount, columnCount };
}

/** The blocks of whole rows in which a large block is read. */
export function chunks(block: Block): readonly Block[] {
  const rows = Math.max(1, Math.floor(CELLS_PER_REQUEST / Math.max(1, block.columnCount)));
  return Array.from({ length: Math.ceil(block.rowCount / rows) }, (_, index) => ({
    ...block,
    rowIndex: block.rowIndex + index * rows,
    rowCount: Math.min(rows, block.rowCount - index * rows),
  }));
}

/**
 * The rows of Office.js values as the reader of ledgers takes them: only rows that hold something.
 * @param formats the number formats, by which dates are told from numbers; left out where only texts matter
 */
export function gridRows(block: Block, values: Matrix, formats: Matrix = []): readonly GridRow[] {
  const padding: undefined[] = Array.from({ length: block.columnIndex }, () => undefined);
  return values.flatMap((row, index) => {
    const cells = row.map((value, column) => cellValue(value, formats[index]?.[column]));
    if (cells.every((cell) => cell === undefined)) return [];
    return [{ row: block.rowIndex + index + 1, cells: [...padding, ...cells] }];
  });
}

/** A row from column A on. @param rowIndex from 0 */
export function gridRow(rowIndex: number, values: readonly unknown[], formats: readonly unknown[]): GridRow {
  const cells = values.map((value, column) => cellValue(value, formats[column]));
  return { row: rowIndex + 1, cells };
}

/** A sheet of rows alone, without tables and merged cells. */
export function sheetGrid(name: string, rows: readonly GridRow[], hidden = false): SheetGrid {
  return { name, hidden, rows, tables: [], merges: [] };
}

/** The same cell as the reader of files gives for it. */
function cellValue(value: unknown, format: unknown): CellValue | undefined {
  switch (typeof value) {
    case 'string':
      return textValue(value);
    case 'number': {
      const shown = typeof format === 'string' ? shownBy(format) : undefined;
      return shown === undefined ? value : { serial: value, ...shown };
    }
    case 'boolean':
      return value;
    default:
      return undefined;
  }
}

function textValue(text: string): CellValue | undefined {
  if (text === '') return undefined;
  if (isPictureFunction(text)) return PICTURE;
  if (UNWORKED.includes(text)) return { holds: 'formula' };
  return ERRORS.test(text) ? { error: text } : text;
}

/** A workbook has few formats and very many cells. */
const known = new Map<string, ShownDate | undefined>();
const MOST_KNOWN = 1000;

function shownBy(format: string): ShownDate | undefined {
  if (known.has(format)) return known.get(format);
  const shown = shownDateOf(format);
  if (known.size < MOST_KNOWN) known.set(format, shown);
  return shown;
}
