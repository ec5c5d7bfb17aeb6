import { readLedgerBook, NotALedgerBook, type LedgerBook } from '../../../templates/read';
import { DAY_SHEET, sheetNames } from '../../../templates/layout';
import type { GridRow, SheetGrid } from '../../../templates/xlsx';
import { blockOf, CELLS_PER_REQUEST, chunks, gridRows, sheetGrid, type Block } from './grid';
import type { Progress } from '../port';
import { run } from './run';

/**
 * Reads every sheet of the workbook again. Two round trips while a workbook holds the official sheets only and fits into one
 * request; one more for sheets of other names, and one for each further 100,000 cells.
 * @returns null when no sheet is a ledger
 */
export async function readBook(progress: Progress = {}): Promise<LedgerBook | null> {
  const { file, sheets } = await run(async (context) => {
    const workbook = context.workbook.load({ name: true });
    const plan = await planReading(context);
    return { file: workbook.name, sheets: await readPlanned(context, plan, progress) };
  });
  try {
    return readLedgerBook(file, { date1904: false, sheets });
  } catch (error) {
    if (error instanceof NotALedgerBook) return null;
    throw error;
  }
}

interface PlannedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly block: Block | null;
}

async function planReading(context: Excel.RequestContext): Promise<readonly PlannedSheet[]> {
  const all = context.workbook.worksheets.load({ name: true, visibility: true });
  const official = new Map(
    sheetNames.map((name) => [name, usedRange(context.workbook.worksheets.getItemOrNullObject(name))]),
  );
  await context.sync();
  // Works for the others and holds nothing to read.
  const readable = all.items.filter(({ name }) => name !== DAY_SHEET);
  const used = readable.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.visibility !== 'Visible',
    range: official.get(sheet.name) ?? usedRange(sheet),
  }));
  if (used.some(({ name }) => !official.has(name))) await context.sync();
  return used.map(({ name, hidden, range }) => ({
    name,
    hidden,
    block: range.isNullObject ? null : blockOf(range),
  }));
}

function usedRange(sheet: Excel.Worksheet): Excel.Range {
  return sheet
    .getUsedRangeOrNullObject(true)
    .load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
}

interface PlannedChunk {
  readonly name: string;
  readonly block: Block;
}

async function readPlanned(
  context: Excel.RequestContext,
  plan: readonly PlannedSheet[],
  { onProgress, signal }: Progress,
): Promise<readonly SheetGrid[]> {
  const rows = new Map<string, GridRow[]>(plan.map(({ name }) => [name, []]));
  const requests = packed(
    plan.flatMap(({ name, block }) => (block ? chunks(block).map((each) => ({ name, block: each })) : [])),
  );
  for (const [index, request] of requests.entries()) {
    signal?.throwIfAborted();
    const ranges = request.map(({ name, block }) => ({
      name,
      block,
      range: rangeOf(context, name, block).load({ values: true }),
    }));
    // One round trip for each chunk: together they would pass the 5 MB that Excel on the web takes.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    for (const { name, block, range } of ranges) {
      const values: unknown[][] = range.values;
      rows.get(name)?.push(...gridRows(block, values));
    }
    onProgress?.((index + 1) / requests.length);
  }
  return plan.map(({ name, hidden }) => sheetGrid(name, rows.get(name) ?? [], hidden));
}

function rangeOf(context: Excel.RequestContext, name: string, block: Block): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(name);
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
