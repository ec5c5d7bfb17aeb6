import { readLedgerBook, NotALedgerBook, type LedgerBook } from '../../../templates/read';
import { DAY_SHEET, sheetNames } from '../../../templates/layout';
import type { GridRow, SheetGrid } from '../../../templates/xlsx';
import { blockOf, CELLS_PER_REQUEST, chunks, gridRows, sheetGrid, type Block } from './grid';
import type { Progress } from '../port';
import { run, trip } from './run';
import type { FormNames } from '../../../rules/regulation/regulation';

/**
 * Reads every sheet of the workbook again. Two round trips while a workbook holds the official sheets only and fits into one
 * request; one more for sheets of other names, and one for each further 100,000 cells.
 */
export async function readBook(forms: FormNames, progress: Progress = {}): Promise<BookRead> {
  const { file, plan, sheets } = await run(async (context) => {
    const workbook = context.workbook.load({ name: true });
    const planned = await planReading(context, forms);
    return { file: workbook.name, plan: planned, sheets: await readPlanned(context, planned, progress) };
  });
  const ids = new Map(plan.map(({ name, id }) => [name, id]));
  try {
    return { book: readLedgerBook(file, { date1904: false, sheets }, forms), ids };
  } catch (error) {
    if (error instanceof NotALedgerBook) return { book: null, ids };
    throw error;
  }
}

/** A workbook as it was read. */
export interface BookRead {
  /** Null when no sheet is a ledger. */
  readonly book: LedgerBook | null;
  /** The sheets' ids by their names: a sheet keeps its id when it is renamed. */
  readonly ids: ReadonlyMap<string, string>;
}

interface PlannedSheet {
  readonly name: string;
  readonly id: string;
  readonly hidden: boolean;
  readonly block: Block | null;
}

async function planReading(
  context: Excel.RequestContext,
  forms: FormNames,
): Promise<readonly PlannedSheet[]> {
  const { all, official } = await trip(context, () => ({
    all: context.workbook.worksheets.load({ id: true, name: true, visibility: true }),
    official: new Map(
      sheetNames(forms).map((name) => [
        name,
        usedRange(context.workbook.worksheets.getItemOrNullObject(name)),
      ]),
    ),
  }));
  // Works for the others and holds nothing to read.
  const readable = all.items.filter(({ name }) => name !== DAY_SHEET);
  const others = readable.filter(({ name }) => !official.has(name));
  const further =
    others.length === 0
      ? new Map<string, Excel.Range>()
      : await trip(context, () => new Map(others.map((sheet) => [sheet.name, usedRange(sheet)])));
  return readable.map(({ id, name, visibility }) => {
    const range = official.get(name) ?? further.get(name);
    return {
      id,
      name,
      hidden: visibility !== 'Visible',
      block: range === undefined || range.isNullObject ? null : blockOf(range),
    };
  });
}

function usedRange(sheet: Excel.Worksheet): Excel.Range {
  return sheet
    .getUsedRangeOrNullObject(true)
    .load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
}

interface PlannedChunk {
  readonly id: string;
  readonly block: Block;
}

async function readPlanned(
  context: Excel.RequestContext,
  plan: readonly PlannedSheet[],
  { onProgress, signal }: Progress,
): Promise<readonly SheetGrid[]> {
  const rows = new Map<string, GridRow[]>(plan.map(({ id }) => [id, []]));
  const requests = packed(
    plan.flatMap(({ id, block }) => (block ? chunks(block).map((each) => ({ id, block: each })) : [])),
  );
  for (const [index, request] of requests.entries()) {
    signal?.throwIfAborted();
    // One round trip for each chunk: together they would pass the 5 MB that Excel on the web takes.
    const ranges = await trip(context, () =>
      request.map(({ id, block }) => ({
        id,
        block,
        range: rangeOf(context, id, block).load({ values: true }),
      })),
    );
    for (const { id, block, range } of ranges) {
      const values: unknown[][] = range.values;
      rows.get(id)?.push(...gridRows(block, values));
    }
    onProgress?.((index + 1) / requests.length);
  }
  return plan.map(({ id, name, hidden }) => sheetGrid(name, rows.get(id) ?? [], hidden));
}

function rangeOf(context: Excel.RequestContext, id: string, block: Block): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(id);
  return sheet.getRangeByIndexes(block.rowIndex, block.columnIndex, block.rowCount, block.columnCount);
}

/** As many chunks to a request as fit, in the order of the sheets. */
function packed(all: readonly PlannedChunk[]): readonly (readonly PlannedChunk[])[] {
  const requests: PlannedChunk[][] = [];
  let cells = Infinity;
  for (const chunk of all) {
    const size = chunk.block.rowCount * chunk.block.columnCount;
    if (cells + size > CELLS_PER_REQUEST) {
      requests.push([]);
      cells = 0;
    }
    requests.at(-1)?.push(chunk);
    cells += size;
  }
  return requests;
}
