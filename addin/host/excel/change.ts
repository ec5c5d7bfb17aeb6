import { cellAddress } from '../../../rules/address';
import { headingOf } from '../../../rules/findings';
import { ledgerOf } from '../../../rules/ledgers';
import { valueOf, type Entry } from '../../../rules/records';
import { excelCell, type ExcelCell } from './cells';
import { gridRows, type Block } from './grid';
import { conflictsWith, refuseConflicts, type RowNow } from '../conflicts';
import { HostProblem } from '../host-problem';
import { locate } from './locate';
import type { FieldValues } from '../port';
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
    for (let attempt = 1; ; attempt += 1) {
      const located = await locate(context, entry, fields);
      refuseConflicts(entry, conflictsWith(entry, located, fields));
      const written = await write(context, entry, located, cellsOf(entry, changes, fields));
      if (written.as === entry.values.id) {
        refuseConflicts(entry, conflictsWith(entry, written.before, fields));
        return written.entry();
      }
      if (attempt === ATTEMPTS) throw movedAway(entry);
    }
  });
}

/** How often a record is looked for again that moved between finding and writing. */
const ATTEMPTS = 3;

interface Target {
  readonly field: string;
  readonly column: number;
  readonly cell: ExcelCell;
}

function cellsOf(entry: Entry, changes: FieldValues, fields: readonly string[]): readonly Target[] {
  return fields.flatMap((field) => {
    const type = ledgerOf(entry.ledger).fields[field]?.type;
    const column = entry.source.columns[field];
    if (type === undefined || column === undefined) return [];
    return [{ field, column, cell: excelCell(type, changes[field] ?? null) }];
  });
}

interface Written {
  /** The 编号 of the row at the moment of writing. */
  readonly as: unknown;
  /** What the cells held at that moment. */
  readonly before: RowNow;
  readonly entry: () => Entry;
}

/**
 * Writes cells and, in the same batch but ahead of it, asks whose row this is and what the cells hold: a colleague may have sorted
 * or typed since the row was found. Then everything is put back as it was.
 */
async function write(
  context: Excel.RequestContext,
  entry: Entry,
  { row: shownRow }: RowNow,
  targets: readonly Target[],
): Promise<Written> {
  const rowIndex = shownRow - 1;
  const sheet = context.workbook.worksheets.getItem(entry.source.sheet);
  const last = Math.max(...Object.values(entry.source.columns));
  const row = () => sheet.getRangeByIndexes(rowIndex, 0, 1, last).load({ values: true });
  const cellAt = (column: number) => sheet.getRange(cellAddress(rowIndex + 1, column));
  const before = row();
  const held = targets.map(({ column }) => cellAt(column).load({ formulas: true }));
  for (const { column, cell } of targets) cellAt(column).values = [[cell]];
  const after = row();
  await context.sync();
  const located: RowNow = { row: shownRow, cells: cellsByField(entry, rowIndex, before.values) };
  const as = located.cells.get('id');
  const fields = targets.map(({ field }) => field);
  if (as !== entry.values.id || conflictsWith(entry, located, fields).length > 0) {
    targets.forEach(({ column }, index) => {
      cellAt(column).formulas = held[index]?.formulas ?? [['']];
    });
    await context.sync();
  }
  return { as, before: located, entry: () => entryOf(entry, rowIndex, after.values) };
}

function cellsByField(
  entry: Entry,
  rowIndex: number,
  values: readonly (readonly unknown[])[],
): RowNow['cells'] {
  const cells = gridRows(blockOf(rowIndex, values), values)[0]?.cells ?? [];
  return new Map(Object.entries(entry.source.columns).map(([field, column]) => [field, cells[column - 1]]));
}

function entryOf(entry: Entry, rowIndex: number, values: readonly (readonly unknown[])[]): Entry {
  const [row] = gridRows(blockOf(rowIndex, values), values);
  const read = row && rowEntry(entry.ledger, entry.source, row);
  if (!read) throw new HostProblem('not-found', `第${rowIndex + 1}行已经没有记录。`);
  return read;
}

function blockOf(rowIndex: number, values: readonly (readonly unknown[])[]): Block {
  return { rowIndex, columnIndex: 0, rowCount: 1, columnCount: values[0]?.length ?? 0 };
}

function movedAway(entry: Entry): HostProblem {
  return new HostProblem(
    'conflict',
    `记录${entry.values.id ?? ''}的位置正被他人改动，没有写入。请稍候再试。`,
  );
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
    const index = located.row - header.rowIndex - 2;
    const row = table.rows.getItemAt(index).getRange().load({ formulas: true, columnIndex: true });
    table.rows.getItemAt(index).delete();
    await context.sync();
    const formulas: unknown[] = row.formulas[0] ?? [];
    if (formulas[(entry.source.columns['id'] ?? 1) - 1 - row.columnIndex] === entry.values.id) return;
    // A colleague moved another record here since this one was found: it goes back.
    table.rows.add(index, row.formulas);
    await context.sync();
    throw movedAway(entry);
  });
}
