import { dateFormatOf } from '../../../templates/xlsx/date-format';
import type { CellValue, GridRow, MergedRange, SheetGrid } from '../../../templates/xlsx';
import { blockOf, chunks, gridRows, sheetGrid, type Block } from './grid';
import { insertsSheets } from './sheets';
import type { Progress } from '../port';
import { run, trip } from './run';

/**
 * One sheet with the number formats of its dates and with its merged cells, as the reader of files gives them: what an import needs
 * to know. Two round trips, and one for each further chunk.
 * @throws HostProblem when there is no such sheet any more
 */
export async function readSheet(name: string, { onProgress, signal }: Progress = {}): Promise<SheetGrid> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const { shown, used } = await trip(context, () => ({
      shown: sheet.load({ visibility: true }),
      used: sheet
        .getUsedRangeOrNullObject(true)
        .load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true }),
    }));
    const hidden = shown.visibility !== 'Visible';
    if (used.isNullObject) return sheetGrid(name, [], hidden);
    const rows: GridRow[] = [];
    const merges: MergedRange[] = [];
    const blocks = chunks(blockOf(used));
    for (const [index, block] of blocks.entries()) {
      signal?.throwIfAborted();
      const { rowIndex, columnIndex, rowCount, columnCount } = block;
      // One round trip for each chunk: together they would pass the 5 MB that Excel on the web takes.
      const { range, areas } = await trip(context, () => ({
        areas: index === 0 ? mergedAreas(used) : null,
        range: sheet
          .getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount)
          .load({ values: true, numberFormat: true }),
      }));
      merges.push(...(areas?.areas.items ?? []).map(mergeOf));
      rows.push(...dated(block, range.values, range.numberFormat));
      onProgress?.((index + 1) / blocks.length);
    }
    return { ...sheetGrid(name, rows, hidden), merges };
  });
}

/** Before ExcelApi 1.13 nothing tells which cells are merged: every value then holds for its own row. */
function mergedAreas(used: Excel.Range): Excel.RangeAreas | null {
  if (!insertsSheets()) return null;
  const areas = used.getMergedAreasOrNullObject();
  areas.areas.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  return areas;
}

function mergeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): MergedRange {
  return {
    top: rowIndex + 1,
    left: columnIndex + 1,
    bottom: rowIndex + rowCount,
    right: columnIndex + columnCount,
  };
}

/** The rows of a block, with numbers that are shown as dates or times told from others. */
function dated(
  block: Block,
  values: readonly (readonly unknown[])[],
  formats: readonly (readonly unknown[])[],
): readonly GridRow[] {
  return gridRows(block, values).map(({ row, cells }) => ({
    row,
    cells: cells.map((cell, index) =>
      withFormat(cell, formats[row - block.rowIndex - 1]?.[index - block.columnIndex]),
    ),
  }));
}

function withFormat(cell: CellValue | undefined, code: unknown): CellValue | undefined {
  if (typeof cell !== 'number' || typeof code !== 'string') return cell;
  const format = dateFormatOf(code);
  return format === undefined ? cell : { serial: cell, format };
}
