import { ledgerOf } from '../../../rules/ledgers';
import { valueOf, type Entry } from '../../../rules/records';
import { refuseMerged, refuseTakenOver, withAbove } from '../above';
import { refuseWithoutColumn, stayed } from '../columns';
import { conflictsWith, refuseConflicts, type RowNow } from '../conflicts';
import { HostProblem } from '../host-problem';
import { notKept, refuseNotKept } from '../kept';
import type { FieldValues } from '../port';
import { cellInput } from './cells';
import { gridRow } from './grid';
import { cellsByField, filledFields, furtherCells, holdsId, idOf, locate, type Located } from './locate';
import { rewrite, undoOf } from './rewrite';
import { rowEntry } from './row-entry';
import { run } from './run';
import { columnsOfTop, namesAt } from './top';
import type { FormNames } from '../../../rules/regulation/regulation';
import { writeRows, type RowCells, type RowInput } from './write-rows';

/** How often a record is looked for again that moved between finding and writing. */
const ATTEMPTS = 5;

/** A row that was written, as it stands. */
interface Changed {
  readonly sheet: string;
  readonly row: RowNow;
  readonly after: RowCells;
}

/**
 * Writes the changed cells of a record and only those: one round trip to find it, one to write.
 * @param sheetKey name or id of its sheet
 * @param forms the official names of the forms
 * @param below the record in the next row, as it was last read
 * @throws HostProblem with the conflicting cells when one of them no longer holds what the user saw; nothing is written then
 */
export async function changeRecord(
  entry: Entry,
  changes: FieldValues,
  sheetKey: string,
  forms: FormNames,
  below: Entry | undefined,
): Promise<Entry> {
  const fields = Object.keys(changes).filter((field) => changes[field] !== valueOf(entry, field));
  if (fields.length === 0) return entry;
  refuseTakenOver(below, fields);
  const wanted = Object.fromEntries(fields.map((field) => [field, changes[field] ?? null]));
  const { sheet, row, after } = await run((context) => write(context, entry, wanted, fields, sheetKey));
  const { headingRow, byField } = row.columns;
  const source = { ...entry.source, sheet, headingRow, columns: byField };
  const read = rowEntry(entry.ledger, source, gridRow(row.row - 1, after.values, after.formats), forms);
  if (read === null) throw new HostProblem('not-found', `第${row.row}行已经没有记录。`);
  return withAbove(read, entry);
}

/**
 * Takes the record out again that was just added: empties its cells, which can be done under a filter and moves nobody's row.
 * The empty row is the next to be filled.
 * @throws HostProblem with the conflicting cells when anyone has changed the record since it was shown
 */
export async function removeRecord(entry: Entry, sheetKey: string): Promise<void> {
  const fields = filledFields(entry.ledger).filter((field) => entry.source.columns[field] !== undefined);
  const blank = Object.fromEntries(fields.map((field) => [field, null]));
  await run((context) => write(context, entry, blank, fields, sheetKey, true));
}

async function write(
  context: Excel.RequestContext,
  entry: Entry,
  wanted: FieldValues,
  fields: readonly string[],
  sheetKey: string,
  removes = false,
): Promise<Changed> {
  const sheet = context.workbook.worksheets.getItem(sheetKey);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const located = await locate(context, sheet, entry);
    if (located === null) continue;
    refuseWithoutColumn(entry.ledger, located.sheetName, located.columns, fields);
    refuseMerged(entry, located, fields);
    refuseConflicts(entry, conflictsWith(entry, located, fields));
    if (removes) refuseConflicts(entry, furtherCells(entry.ledger, located));
    const inputs = [inputFor(entry, located, wanted, fields)];
    const written = await writeRows(context, sheet, inputs, {
      width: located.width,
      look: (queue) => {
        queue();
      },
    });
    const now = columnsOfTop(entry.ledger, written.top);
    const [row] = written.rows;
    if (row === undefined) continue;
    const before = { ...located, cells: cellsByField(located.columns, row.before) };
    const isSameRow = stayed(located.columns, now, ['id', ...fields]) && holdsId(before.cells, idOf(entry));
    const further = removes ? furtherCells(entry.ledger, { ...before, cellsRead: row.before }) : [];
    const conflicts = isSameRow ? [...conflictsWith(entry, before, fields), ...further] : [];
    const after = cellsByField(located.columns, row.after);
    const differing = notKept(entry.ledger, wanted, after);
    if (isSameRow && conflicts.length === 0 && differing.length === 0)
      return { sheet: located.sheetName, row: { ...located, cells: after }, after: row.after };
    await rewrite(
      context,
      sheet,
      entry.ledger,
      undoOf(written.rows, namesAt(entry.ledger, written.top, located.columns)),
    );
    if (isSameRow) {
      refuseConflicts(entry, conflicts);
      refuseNotKept(differing, located);
    }
  }
  throw new HostProblem('conflict', `记录${entry.values.id ?? ''}的位置正被他人改动，没有写入。请稍候再试。`);
}

function inputFor(
  entry: Entry,
  { row, columns, cellsRead }: Located,
  wanted: FieldValues,
  fields: readonly string[],
): RowInput {
  const declared = ledgerOf(entry.ledger).fields;
  const cells = fields.flatMap((field) => {
    const [type, column] = [declared[field]?.type, columns.byField[field]];
    if (type === undefined || column === undefined) return [];
    const format = cellsRead.formats[column - 1];
    const input = cellInput(type, wanted[field] ?? null, typeof format === 'string' ? format : '');
    return [[column - 1, input] as const];
  });
  return { rowIndex: row - 1, cells: new Map(cells) };
}
