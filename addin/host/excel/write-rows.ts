import type { CellInput } from './cells';
import { trip } from './run';
import { queueTop, type Top } from './top';

/** What is to be written into one row: column (from 0) → input. */
export interface RowInput {
  /** From 0, as Office.js counts. */
  readonly rowIndex: number;
  readonly cells: ReadonlyMap<number, CellInput>;
}

/** The cells of a row from column A on, as they are shown. */
export interface ShownCells {
  readonly values: readonly unknown[];
  readonly formats: readonly unknown[];
}

/** The cells of a row from column A on. */
export interface RowCells extends ShownCells {
  readonly formulas: readonly unknown[];
}

/** A row that was written, as it was just before and just after. */
export interface RowWritten {
  readonly input: RowInput;
  readonly before: RowCells;
  readonly after: RowCells;
}

/** What a round trip wrote, and the headings over it at that moment. */
export interface Written<T> {
  readonly top: Top;
  readonly rows: readonly RowWritten[];
  /** What was looked at besides. */
  readonly seen: T;
}

/**
 * Writes rows in one round trip which also says what it wrote over, under which headings, and what became of it: whoever asked
 * decides by that whether the rows are still those that were meant, and has them put back if not. Row by row and cell by cell:
 * under a filter Excel misplaces what is written into several rows at once.
 * @param width columns from A on that are read
 * @param look queues what else is to be known of the same moment; calls `write` to have the rows written in between
 */
export async function writeRows<T>(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  inputs: readonly RowInput[],
  { width, look }: { readonly width: number; readonly look: (write: () => void) => T },
): Promise<Written<T>> {
  const first = Math.min(...inputs.map(({ rowIndex }) => rowIndex));
  const last = Math.max(...inputs.map(({ rowIndex }) => rowIndex));
  const block = (): Excel.Range =>
    sheet
      .getRangeByIndexes(first, 0, last - first + 1, width)
      .load({ values: true, formulas: true, numberFormat: true });
  const queued = await trip(context, () => {
    const top = queueTop(sheet);
    const blocks: Excel.Range[] = [];
    const seen = look(() => {
      blocks.push(block());
      for (const input of inputs) queueRow(sheet, input);
      blocks.push(block());
    });
    return { top, seen, blocks };
  });
  const { top, seen, blocks } = queued;
  const [before, after] = blocks;
  if (before === undefined || after === undefined) throw new Error('Expected the rows to be written once.');
  const rows = inputs.map((input) => ({
    input,
    before: rowOf(before, input.rowIndex - first),
    after: rowOf(after, input.rowIndex - first),
  }));
  return { top, rows, seen };
}

/** The formats first: they decide how Excel takes a text. */
function queueRow(sheet: Excel.Worksheet, { rowIndex, cells }: RowInput): void {
  for (const [column, { value, format }] of cells) {
    const cell = sheet.getRangeByIndexes(rowIndex, column, 1, 1);
    if (format !== null) cell.numberFormat = [[format]];
    cell.values = [[value]];
  }
}

/** One row of a block that was loaded with its formulas. */
export function rowOf(range: Excel.Range, index: number): RowCells {
  const formulas: readonly unknown[] = range.formulas[index] ?? [];
  return { ...shownRowOf(range, index), formulas };
}

/** One row of a loaded block, as far as a reading goes. */
export function shownRowOf({ values, numberFormat }: Excel.Range, index: number): ShownCells {
  const at = (cells: readonly (readonly unknown[])[]): readonly unknown[] => cells[index] ?? [];
  return { values: at(values), formats: at(numberFormat) };
}
