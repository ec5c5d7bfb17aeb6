import { cellAddress } from '../../../rules/address';
import type { GridRow, MergedRange, SheetGrid, TableRange } from '../../../templates/xlsx';
import type { Progress } from '../port';
import { blockOf, CELLS_PER_REQUEST, chunks, gridRows, type Block } from './grid';
import { picturesIn, withPictures } from './pictures';
import { trip } from './run';

/** A sheet that is to be read. */
export interface PlannedSheet {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** Its used cells; null when it is empty. */
  readonly block: Block | null;
  readonly tables: readonly PlannedTable[];
}

interface PlannedTable {
  readonly name: string;
  readonly showTotals: boolean;
}

/**
 * Reads sheets as the reader of files gives them, with the number formats of dates, merged cells, tables, and pictures in cells: what is
 * made of a workbook does not hang on who read it. One round trip for each {@link CELLS_PER_REQUEST} cells, and one more where a cell
 * may hold a picture.
 */
export async function readGrids(
  context: Excel.RequestContext,
  plan: readonly PlannedSheet[],
  { onProgress, signal }: Progress = {},
): Promise<readonly SheetGrid[]> {
  const filled = plan.flatMap(({ block, ...sheet }) => (block === null ? [] : [{ ...sheet, block }]));
  const rows = new Map<string, GridRow[]>(plan.map(({ id }) => [id, []]));
  const shapes = new Map<string, Shape>();
  const requests = packed(
    filled.flatMap(({ id, block }) => chunks(block).map((each) => ({ id, block: each }))),
  );
  for (const [index, request] of requests.entries()) {
    signal?.throwIfAborted();
    // One round trip for each: together they would pass the 5 MB that Excel on the web takes.
    const { ranges, queued } = await trip(context, () => ({
      queued: index > 0 ? [] : filled.map((sheet) => [sheet.id, queueShape(context, sheet)] as const),
      ranges: request.map(({ id, block }) => ({
        id,
        block,
        range: rangeOf(context, id, block).load({ values: true, numberFormat: true }),
      })),
    }));
    for (const [id, shape] of queued) shapes.set(id, shapeOf(shape));
    for (const { id, block, range } of ranges)
      rows.get(id)?.push(...gridRows(block, range.values, range.numberFormat));
    onProgress?.((index + 1) / requests.length);
  }
  const pictures = await picturesIn(context, rows);
  return plan.map(({ id, name, hidden }) => ({
    name,
    hidden,
    rows: withPictures(rows.get(id) ?? [], pictures.get(id)),
    ...(shapes.get(id) ?? { tables: [], merges: [] }),
  }));
}

/** What a sheet has besides its cells. */
type Shape = Pick<SheetGrid, 'tables' | 'merges'>;

interface QueuedShape {
  readonly areas: Excel.RangeAreas | null;
  readonly tables: readonly (PlannedTable & { readonly range: Excel.Range })[];
}

function queueShape(
  context: Excel.RequestContext,
  { id, block, tables }: PlannedSheet & { readonly block: Block },
): QueuedShape {
  return {
    areas: queueMergedCells(rangeOf(context, id, block)),
    tables: tables.map((table) => ({
      ...table,
      range: place(context.workbook.tables.getItemOrNullObject(table.name).getRange()),
    })),
  };
}

/** Before ExcelApi 1.13 nothing tells which cells are merged: every value then holds for its own row. */
function queueMergedCells(used: Excel.Range): Excel.RangeAreas | null {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.13')) return null;
  const areas = used.getMergedAreasOrNullObject();
  areas.areas.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  return areas;
}

function place(range: Excel.Range): Excel.Range {
  return range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
}

function shapeOf({ areas, tables }: QueuedShape): Shape {
  return {
    merges: areas === null || areas.isNullObject ? [] : areas.areas.items.map(mergeOf),
    tables: tables.flatMap(({ name, showTotals, range }): readonly TableRange[] =>
      range.isNullObject ? [] : [{ name, ref: referenceOf(range), totalsRows: showTotals ? 1 : 0 }],
    ),
  };
}

function mergeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): MergedRange {
  return {
    top: rowIndex + 1,
    left: columnIndex + 1,
    bottom: rowIndex + rowCount,
    right: columnIndex + columnCount,
  };
}

function referenceOf(range: Excel.Range): string {
  const { rowIndex, columnIndex, rowCount, columnCount } = blockOf(range);
  const last = cellAddress(rowIndex + rowCount, columnIndex + columnCount);
  return `${cellAddress(rowIndex + 1, columnIndex + 1)}:${last}`;
}

function rangeOf(context: Excel.RequestContext, id: string, block: Block): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(id);
  return sheet.getRangeByIndexes(block.rowIndex, block.columnIndex, block.rowCount, block.columnCount);
}

interface PlannedChunk {
  readonly id: string;
  readonly block: Block;
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
