import type { SheetGrid } from '../../../templates/xlsx';
import type { Progress } from '../port';
import { blockOf, sheetGrid } from './grid';
import { readGrids } from './read-grids';
import { run, trip } from './run';

/**
 * One sheet as it stands, ledger or not: what an import needs to know. One round trip besides those of {@link readGrids}.
 * @throws HostProblem when there is no such sheet any more
 */
export async function readSheet(name: string, progress: Progress = {}): Promise<SheetGrid> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const { shown, tables, used } = await trip(context, () => ({
      shown: sheet.load({ id: true, visibility: true }),
      tables: sheet.tables.load({ name: true, showTotals: true }),
      used: sheet
        .getUsedRangeOrNullObject(true)
        .load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true }),
    }));
    const hidden = shown.visibility !== 'Visible';
    const plan = {
      id: shown.id,
      name,
      hidden,
      block: used.isNullObject ? null : blockOf(used),
      tables: tables.items.map((table) => ({ name: table.name, showTotals: table.showTotals })),
    };
    const [grid] = await readGrids(context, [plan], progress);
    return grid ?? sheetGrid(name, [], hidden);
  });
}
