import { cellAddress } from '../../rules/address';
import { headingOf } from '../../rules/findings';
import { ledgerOf } from '../../rules/ledgers';
import { valueOf, type Entry } from '../../rules/records';
import { excelCell } from './cells';
import { gridRows } from './grid';
import { HostProblem, type ConflictingCell } from './host-problem';
import { conflictsWith, locate } from './locate';
import type { FieldValues } from './port';
import { rowEntry } from './row-entry';
import { run } from './run';

/**
 * Writes the changed cells of a record and only those: one round trip to find it, one to write.
 * @throws HostProblem with the conflicting cells when one of them no longer holds what the user saw; nothing is written then
 */
export async function changeRecord(entry: Entry, changes: FieldValues): Promise<Entry> {
  const fields = Object.keys(changes).filter((field) => changes[field] !== valueOf(entry, field));
  const missing = fields.find((field) => entry.source.columns[field] === undefined);
  if (missing !== undefined)
    throw new HostProblem(
      'not-found',
      `工作表“${entry.source.sheet}”没有“${headingOf(entry.ledger, missing)}”这一栏，请先补上。`,
    );
  return run(async (context) => {
    const located = await locate(context, entry, fields);
    refuseConflicts(entry, conflictsWith(entry, located, fields));
    const sheet = context.workbook.worksheets.getItem(entry.source.sheet);
    for (const field of fields) {
      const type = ledgerOf(entry.ledger).fields[field]?.type;
      const column = entry.source.columns[field];
      if (type === undefined || column === undefined) continue;
      sheet.getRange(cellAddress(located.rowIndex + 1, column)).values = [
        [excelCell(type, changes[field] ?? null)],
      ];
    }
    return readBack(context, sheet, entry, located.rowIndex);
  });
}

/**
 * Deletes the row of a record: two round trips.
 * @throws HostProblem with the conflicting cells when anyone has changed the record since it was shown
 */
export async function removeRecord(entry: Entry): Promise<void> {
  const fields = Object.keys(ledgerOf(entry.ledger).fields).filter(
    (field) => ledgerOf(entry.ledger).fields[field]?.computed !== true,
  );
  await run(async (context) => {
    const table = context.workbook.tables.getItem(ledgerOf(entry.ledger).table);
    const header = table.getHeaderRowRange().load({ rowIndex: true });
    const located = await locate(context, entry, fields);
    refuseConflicts(entry, conflictsWith(entry, located, fields));
    table.rows.getItemAt(located.rowIndex - header.rowIndex - 1).delete();
    await context.sync();
  });
}

async function readBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  entry: Entry,
  rowIndex: number,
): Promise<Entry> {
  const last = Math.max(...Object.values(entry.source.columns));
  const row = sheet.getRangeByIndexes(rowIndex, 0, 1, last).load({ values: true });
  await context.sync();
  const block = { rowIndex, columnIndex: 0, rowCount: 1, columnCount: last };
  const [read] = gridRows(block, row.values);
  const changed = read && rowEntry(entry.ledger, entry.source, read);
  if (!changed) throw new HostProblem('not-found', `第${rowIndex + 1}行已经没有记录。`);
  return changed;
}

function refuseConflicts(entry: Entry, conflicts: readonly ConflictingCell[]): void {
  if (conflicts.length === 0) return;
  const cells = conflicts.map(({ heading, cell }) => `${heading}（${cell}）`).join('、');
  const id = valueOf(entry, 'id');
  throw new HostProblem(
    'conflict',
    `记录${typeof id === 'string' ? id : ''}已被他人修改：${cells}。没有写入，请核对后再保存。`,
    {
      conflicts,
    },
  );
}
