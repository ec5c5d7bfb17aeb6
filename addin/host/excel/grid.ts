import type { CellValue, GridRow, SheetGrid } from '../../../templates/xlsx';

/** Cells asked for in one request: at up to some 40 bytes each they stay well under the 5 MB that Excel on the web allows. */
export const CELLS_PER_REQUEST = 100_000;

const ERRORS =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!)$/;

/** Where a rectangle of cells stands; rows and columns from 0, as Office.js counts. */
export interface Block {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

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

/** The rows of Office.js values as the reader of ledgers takes them: only rows that hold something. */
export function gridRows(block: Block, values: readonly (readonly unknown[])[]): readonly GridRow[] {
  return values.flatMap((row, index) => {
    const cells = row.map(cellValue);
    if (cells.every((cell) => cell === undefined)) return [];
    const padding: undefined[] = Array.from({ length: block.columnIndex }, () => undefined);
    return [{ row: block.rowIndex + index + 1, cells: [...padding, ...cells] }];
  });
}

/** One sheet as a grid, without its merged cells: only an import asks for them. */
export function sheetGrid(name: string, rows: readonly GridRow[], hidden = false): SheetGrid {
  return { name, hidden, rows, tables: [], merges: [] };
}

function cellValue(value: unknown): CellValue | undefined {
  if (typeof value === 'string')
    return value === '' ? undefined : ERRORS.test(value) ? { error: value } : value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}
