import { ledgerOf, type LedgerKey } from '../../../rules/ledgers';
import type { Entry, Source } from '../../../rules/records';
import type { Day } from '../../../rules/time/day';
import { columnFormula } from '../../../templates/write';
import { refuseWithoutColumn, stayed } from '../columns';
import { HostProblem } from '../host-problem';
import { notKept, refuseNotKept } from '../kept';
import { freeIds, numberRecords, raised, takenTwice, type Numbered } from '../numbering';
import type { FieldValues } from '../port';
import { newCellInput, type CellInput } from './cells';
import { keepCounters } from './counters';
import { gridRow } from './grid';
import type { AddedRow } from './added-row';
import { bodyOf, isBlankRow, lookAtTable, queueBody, sameBody, type TableNow } from './ledger-table';
import { cellsByField, idsIn, queueColumn } from './locate';
import { rewrite, undoOf } from './rewrite';
import type { Rewrite } from './wanted-row';
import { rowEntry } from './row-entry';
import { run, trip } from './run';
import { columnsOfTop, namesAt } from './top';
import type { Unconfirmed } from './unconfirmed';
import { writeRows, type RowInput, type Written } from './write-rows';
import type { FormNames } from '../../../rules/regulation/regulation';

/** How often an addition begins anew whose place someone changed at the same moment. */
const ATTEMPTS = 6;
/** How often a 编号 that someone else took at the same moment is replaced before giving up. */
const RENUMBERINGS = 3;

export interface Adding {
  /** The file's name, for the records returned. */
  readonly file: string;
  /** The 部室's, from 设置. */
  readonly prefix: string;
  /** The day of a record that is not dated yet. */
  readonly today: Day;
  /** The official names of the forms. */
  readonly forms: FormNames;
  /** What was written before without Excel having said so. */
  readonly unconfirmed: Unconfirmed;
}

/**
 * Appends records to the ledger's table: one round trip to see its end, one to write and to look at what came of it. The rows are
 * written into the empty ones at the end of the table and below it, so that the table grows by itself; new rows are inserted
 * only where there is a totals row or something else below the table.
 * @throws HostProblem; nothing is added then, unless it says so
 */
export async function addRecords(
  ledger: LedgerKey,
  records: readonly FieldValues[],
  adding: Adding,
): Promise<readonly Entry[]> {
  if (records.length === 0) return [];
  return run(async (context) => {
    let inserts = false;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const table = await lookAtTable(context, ledger, adding.forms[ledger], records.length, attempt > 1);
      if (table === null) continue;
      const earlier = await adding.unconfirmed.find(context, ledger, records, table);
      if (earlier !== null) return entriesOf(adding, ledger, table, earlier);
      const done = await attemptToAdd(context, ledger, records, adding, table, inserts);
      if (done === 'moved') continue;
      if (done !== 'not-grown') return entriesOf(adding, ledger, table, done);
      inserts = true;
    }
    throw new HostProblem('conflict', `《${adding.forms[ledger]}》正被他人改动，没有登记。请稍候再试。`);
  });
}

async function attemptToAdd(
  context: Excel.RequestContext,
  ledger: LedgerKey,
  records: readonly FieldValues[],
  adding: Adding,
  table: TableNow,
  inserts: boolean,
): Promise<readonly AddedRow[] | 'moved' | 'not-grown'> {
  const { columns, sheet } = table;
  const fields = filledIn(records);
  refuseWithoutColumn(ledger, sheet.name, columns, ['id', ...fields]);
  const numbers = numberRecords(ledger, records, table.given, adding);
  const inputs = numbers.map((number, index) => rowInput(ledger, number, table, index));
  const last = table.firstFree + records.length;
  const below = Math.max(0, last - (table.body.rowIndex + table.body.rowCount));
  const insertsNow = below > 0 && (inserts || !table.mayGrow);
  adding.unconfirmed.note(ledger, records, numbers);
  const written = await writeRows(context, sheet, inputs, {
    width: table.width,
    look: (write) => {
      const before = queueBody(table.table);
      if (insertsNow) for (let row = 0; row < below; row += 1) table.table.rows.add();
      write();
      keepCounters(context, raised(table.given, numbers));
      const idColumn = columns.byField['id'] ?? 1;
      return { before, after: queueBody(table.table), ids: queueColumn(sheet, idColumn) };
    },
  });
  const now = columnsOfTop(ledger, written.top);
  const { before, after, ids } = written.seen;
  const isRightPlace =
    stayed(columns, now, ['id', ...fields]) &&
    now.headingRow === columns.headingRow &&
    sameBody(bodyOf(before), table.body) &&
    written.rows.every((row) => isBlankRow(row.before.formulas, table.body));
  const undo = async (): Promise<void> => {
    await rewrite(context, sheet, ledger, undoOf(written.rows, namesAt(ledger, written.top, columns)));
    adding.unconfirmed.forget(ledger, records);
  };
  if (!isRightPlace) {
    await undo();
    return 'moved';
  }
  if (after.rowIndex + after.rowCount < last) {
    await undo();
    return 'not-grown';
  }
  for (const [index, { input, after: cells }] of written.rows.entries()) {
    const values = { ...records[index], id: numbers[index]?.id ?? null };
    const differing = notKept(ledger, values, cellsByField(columns, cells));
    if (differing.length === 0) continue;
    await undo();
    refuseNotKept(differing, { row: input.rowIndex + 1, columns });
  }
  const rows = await renumberTaken(context, ledger, table, written, numbers, ids);
  await fillComputed(context, ledger, table, written);
  adding.unconfirmed.forget(ledger, records);
  return rows;
}

/** The fields that are to hold something. */
function filledIn(records: readonly FieldValues[]): readonly string[] {
  return [...new Set(records.flatMap((values) => Object.keys(values).filter((key) => values[key] !== null)))];
}

function rowInput(
  ledger: LedgerKey,
  { id, values }: Numbered,
  { columns, firstFree }: TableNow,
  index: number,
): RowInput {
  const cells = Object.entries(ledgerOf(ledger).fields).flatMap(([key, field]): [number, CellInput][] => {
    const column = columns.byField[key];
    if (column === undefined || field.computed === true) return [];
    const value = key === 'id' ? id : (values[key] ?? null);
    return [[column - 1, newCellInput(field.type, value)]];
  });
  return { rowIndex: firstFree + index, cells: new Map(cells) };
}

/** Excel fills calculated columns of rows that are added; where it did not, the formula is written into that cell. */
async function fillComputed(
  context: Excel.RequestContext,
  ledger: LedgerKey,
  { columns, sheet }: TableNow,
  written: Written<unknown>,
): Promise<void> {
  const undo = undoOf(written.rows, namesAt(ledger, written.top, columns));
  const missing = Object.keys(ledgerOf(ledger).fields).flatMap((key) => {
    const [formula, column] = [columnFormula(ledger, key), columns.byField[key]];
    if (formula === null || column === undefined) return [];
    const input = { value: `=${formula}`, format: null };
    return written.rows.flatMap(({ after }, index): Rewrite[] => {
      const [row, name] = [undo[index], `field ${key}`];
      if (row === undefined || after.formulas[column - 1] !== '') return [];
      return [{ ...row, held: new Map([...row.held, [name, '']]), cells: new Map([[name, input]]) }];
    });
  });
  if (missing.length > 0) await rewrite(context, sheet, ledger, missing);
}

/** Someone who added at the same moment may hold the same ids: ours, the later ones, give way. */
async function renumberTaken(
  context: Excel.RequestContext,
  ledger: LedgerKey,
  { columns, sheet }: TableNow,
  written: Written<unknown>,
  numbers: readonly Numbered[],
  loaded: Excel.Range,
): Promise<readonly AddedRow[]> {
  const idColumn = columns.byField['id'] ?? 1;
  let rows = written.rows;
  let ids = idsIn(loaded);
  for (let round = 0; ; round += 1) {
    const ours = rows.map(({ after }) => after.values[idColumn - 1]);
    const taken = takenTwice(ours, ids);
    if (taken.length === 0) break;
    if (round === RENUMBERINGS)
      throw new HostProblem(
        'conflict',
        `编号${String(ours[taken[0] ?? 0])}与他人同时登记的记录重复，请改编号。`,
      );
    const fresh = freeIds(
      taken.map((index) => numbers[index]?.stem ?? ''),
      ids,
    );
    const named = taken.map((index, at) => ({ index, id: fresh[at] ?? '' }));
    const undo = undoOf(rows, namesAt(ledger, written.top, columns));
    await rewrite(
      context,
      sheet,
      ledger,
      named.flatMap(({ index, id }) => {
        const own = undo[index];
        return own === undefined ? [] : [withOnly(own, id)];
      }),
    );
    rows = rows.map((row, index) => {
      const renamed = named.find((each) => each.index === index);
      if (renamed === undefined) return row;
      const values = row.after.values.map((value, at) => (at === idColumn - 1 ? renamed.id : value));
      return { ...row, after: { ...row.after, values } };
    });
    ids = idsIn(await trip(context, () => queueColumn(sheet, idColumn)));
  }
  return rows.map(({ input, after: { values, formats } }) => ({ rowIndex: input.rowIndex, values, formats }));
}

/** The rewriting of a row that writes its 编号 only. */
function withOnly(row: Rewrite, id: string): Rewrite {
  return { ...row, cells: new Map([['field id', { value: id, format: null }]]) };
}

function entriesOf(
  { file, forms }: Adding,
  ledger: LedgerKey,
  { sheet, columns }: TableNow,
  rows: readonly AddedRow[],
): readonly Entry[] {
  const { headingRow, byField } = columns;
  const source: Source = { file, sheet: sheet.name, headingRow, columns: byField };
  return rows.flatMap(
    ({ rowIndex, values, formats }) =>
      rowEntry(ledger, source, gridRow(rowIndex, values, formats), forms) ?? [],
  );
}
