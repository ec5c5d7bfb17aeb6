import type { Entry } from '../../../rules/records';
import { requireColumns } from '../columns';
import { conflictsWith, refuseConflicts } from '../conflicts';
import { HostProblem } from '../host-problem';
import { freeIds } from '../numbering';
import { cellsByField, filledFields, holdsId, idOf, idsIn, queueColumn, queueRow, wholeRow } from './locate';
import { rewrite, undoOf } from './rewrite';
import { run, trip } from './run';
import { columnsOfTop, namesAt, queueTop } from './top';

/**
 * Gives a record the next free 编号, which shares its own with another: it is known by its row and by what it says.
 * @throws HostProblem kind conflict when it does not stand there any more as it was read
 */
export async function renumberRecord(entry: Entry, sheetKey: string): Promise<Entry> {
  const id = idOf(entry);
  const fresh = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetKey);
    const idColumn = entry.source.columns['id'] ?? 1;
    const { top, row, ids } = await trip(context, () => ({
      top: queueTop(sheet),
      row: queueRow(sheet, entry.row),
      ids: queueColumn(sheet, idColumn),
    }));
    const columns = requireColumns(entry.ledger, entry.source.sheet, columnsOfTop(entry.ledger, top));
    const cellsRead = wholeRow(row);
    const cells = cellsByField(columns, cellsRead);
    if (columns.byField['id'] !== idColumn || !holdsId(cells, id))
      throw new HostProblem('conflict', `记录${id}的位置正被他人改动，没有改编号。请重新检查后再试。`);
    const fields = filledFields(entry.ledger).filter((field) => columns.byField[field] !== undefined);
    refuseConflicts(entry, conflictsWith(entry, { row: entry.row, columns, cells }, fields));
    const [next = ''] = freeIds([id.replace(/\d+$/, '')], idsIn(ids));
    const input = {
      rowIndex: entry.row - 1,
      cells: new Map([[idColumn - 1, { value: next, format: null }]]),
    };
    const known = undoOf(
      [{ input, before: cellsRead, after: cellsRead }],
      namesAt(entry.ledger, top, columns),
    );
    await rewrite(
      context,
      sheet,
      entry.ledger,
      known.map((each) => ({ ...each, cells: new Map([['field id', { value: next, format: null }]]) })),
    );
    return next;
  });
  return { ...entry, values: { ...entry.values, id: fresh } };
}
