import { ledgerOf, type LedgerKey } from '../../../rules/ledgers';
import { idAt, lastSequence } from '../../../rules/record-ids';
import type { Entry, Source } from '../../../rules/records';
import type { Day } from '../../../rules/time/day';
import { newRow } from './cells';
import { gridRows } from './grid';
import { HostProblem } from '../host-problem';
import { lastGiven, numberRecords, type GivenIds, type Numbered } from '../numbering';
import type { FieldValues } from '../port';
import { rowEntry } from './row-entry';
import { run } from './run';

/** How often a 编号 that someone else took at the same moment is replaced before giving up. */
const RENUMBERINGS = 3;

/**
 * Appends records to the ledger's table: one round trip to see the ids, one to write and look whether anyone took the same
 * ones meanwhile. In front of the empty rows at the end, where people type, never over them.
 * @param today the day of a record that is not dated yet
 * @throws HostProblem
 */
export async function addRecords(
  file: string,
  ledger: LedgerKey,
  records: readonly FieldValues[],
  { prefix, today }: { readonly prefix: string; readonly today: Day },
): Promise<readonly Entry[]> {
  if (records.length === 0) return [];
  return run(async (context) => {
    const table = context.workbook.tables.getItem(ledgerOf(ledger).table);
    const state = await look(context, table, ledger);
    const numbers = numberRecords(ledger, records, state.given, { prefix, today });
    const rows = numbers.map(({ id, values }) => newRow(ledger, state.headings, { ...values, id }));
    // Without values Excel fills calculated columns in; a row given as blank would keep them blank.
    const blank = (offset: number) =>
      table.rows.add(state.insertAt === undefined ? undefined : state.insertAt + offset);
    const firstRow = blank(0);
    rows.slice(1).forEach((_, index) => blank(index + 1));
    const inserted = firstRow.getRange().getResizedRange(rows.length - 1, 0);
    // The formats first: they decide how Excel takes a text.
    inserted.numberFormat = rows.map(({ formats }) => [...formats]);
    inserted.values = rows.map(({ cells }) => [...cells]);
    for (const [stem, last] of lastGiven(numbers)) context.workbook.settings.add(stem, last);
    const ids = idColumn(table);
    inserted.load({ values: true, rowIndex: true, columnIndex: true });
    await context.sync();
    await renumberTaken(context, { table, ids, inserted, numbers, column: state.idColumn });
    return entriesOf(file, ledger, state, inserted);
  });
}

interface TableState {
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly headingRow: number;
  readonly firstColumn: number;
  /** The position of 编号 among the headings. */
  readonly idColumn: number;
  readonly given: GivenIds;
  /** Undefined to append; the index of the first of the empty rows at the end to insert before it. */
  readonly insertAt: number | undefined;
}

async function look(
  context: Excel.RequestContext,
  table: Excel.Table,
  ledger: LedgerKey,
): Promise<TableState> {
  const sheet = table.worksheet.load({ name: true });
  const header = table.getHeaderRowRange().load({ values: true, rowIndex: true, columnIndex: true });
  const ids = idColumn(table);
  const body = table.getDataBodyRange().load({ rowCount: true });
  const typed = typedColumns(table, ledger);
  const settings = context.workbook.settings.load({ key: true, value: true });
  try {
    await context.sync();
  } catch (error) {
    if (error instanceof OfficeExtension.Error && error.code === 'ItemNotFound') throw noTable(ledger, error);
    throw error;
  }
  const headings = (header.values[0] ?? []).map(String);
  const filled = Math.max(0, ...typed.map(rowsFilled));
  return {
    sheet: sheet.name,
    headings,
    headingRow: header.rowIndex + 1,
    firstColumn: header.columnIndex + 1,
    idColumn: headings.indexOf('编号'),
    given: {
      ids: ids.values.map((row: unknown[]) => row[0]),
      last: new Map(settings.items.map((setting) => [setting.key, Number(setting.value)])),
    },
    insertAt: filled < body.rowCount ? filled : undefined,
  };
}

/** What is typed first into a row: enough to tell where the prepared rows at the end begin, since none is written over. */
function typedColumns(table: Excel.Table, ledger: LedgerKey): readonly Excel.Range[] {
  const fields = Object.values(ledgerOf(ledger).fields).filter(({ computed }) => computed !== true);
  return fields
    .slice(0, TYPED_FIRST)
    .map(({ heading }) =>
      table.columns.getItemOrNullObject(heading).getDataBodyRange().load({ values: true }),
    );
}

const TYPED_FIRST = 5;

/** How many rows there are up to the last that is filled; 0 for a column that someone deleted. */
function rowsFilled(column: Excel.Range): number {
  if (column.isNullObject) return 0;
  return column.values.reduce(
    (last: number, [cell]: unknown[], index) => (cell === '' ? last : index + 1),
    0,
  );
}

/** Every 编号 on the sheet, also of rows pasted below the table. */
function idColumn(table: Excel.Table): Excel.Range {
  return table.columns.getItem('编号').getRange().getEntireColumn().getUsedRange(true).load({ values: true });
}

function noTable(ledger: LedgerKey, cause: unknown): HostProblem {
  const { sheet } = ledgerOf(ledger);
  return new HostProblem('no-table', `工作簿中没有《${sheet}》的正式表格，请先在“首次使用”中建立。`, {
    cause,
  });
}

/** Someone who added at the same moment may hold the same ids: ours, the later ones, give way. */
async function renumberTaken(
  context: Excel.RequestContext,
  written: {
    readonly table: Excel.Table;
    readonly ids: Excel.Range;
    readonly inserted: Excel.Range;
    readonly numbers: readonly Numbered[];
    readonly column: number;
  },
): Promise<void> {
  const { table, inserted, numbers, column } = written;
  let ids = written.ids;
  for (let round = 0; round <= RENUMBERINGS; round += 1) {
    const present = ids.values.map((row: unknown[]) => row[0]);
    const ours = inserted.values.map((row: unknown[]) => row[column]);
    const taken = ours.flatMap((id, index) =>
      present.filter((each) => each === id).length > 1 ? [index] : [],
    );
    if (taken.length === 0) return;
    if (round === RENUMBERINGS) {
      throw new HostProblem(
        'conflict',
        `编号${String(ours[taken[0] ?? 0])}与他人同时登记的记录重复，请改编号。`,
      );
    }
    for (const index of taken) {
      const stem = numbers[index]?.stem ?? '';
      const id = idAt(stem, lastSequence(stem, present) + 1 + taken.indexOf(index));
      inserted.getCell(index, column).values = [[id]];
    }
    ids = idColumn(table);
    inserted.load({ values: true });
    // A further round only when someone added at the same moment again, and few of them at most.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
}

function entriesOf(
  file: string,
  ledger: LedgerKey,
  state: TableState,
  inserted: Excel.Range,
): readonly Entry[] {
  const byHeading = new Map(
    Object.entries(ledgerOf(ledger).fields).map(([key, { heading }]) => [heading, key]),
  );
  const columns = Object.fromEntries(
    state.headings.flatMap((heading, index) => {
      const key = byHeading.get(heading);
      return key === undefined ? [] : [[key, state.firstColumn + index]];
    }),
  );
  const source: Source = { file, sheet: state.sheet, headingRow: state.headingRow, columns };
  const { rowIndex, columnIndex, values } = inserted;
  const block = { rowIndex, columnIndex, rowCount: values.length, columnCount: state.headings.length };
  return gridRows(block, values).flatMap((row) => rowEntry(ledger, source, row) ?? []);
}
