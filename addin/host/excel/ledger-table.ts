import { ledgerOf, type LedgerKey } from '../../../rules/ledgers';
import { requireColumns, stayed, type ColumnsNow } from '../columns';
import { HostProblem } from '../host-problem';
import type { GivenIds } from '../numbering';
import { keptCounters, queueCounters } from './counters';
import { blockOf, type Block } from './grid';
import { idsIn, queueColumn } from './locate';
import { trip } from './run';
import { columnsOfTop, queueTop, widthOfTop } from './top';

/** The official table of a ledger as it stands at one moment. */
export interface TableNow {
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  readonly columns: ColumnsNow;
  /** Columns from A on that the sheet fills. */
  readonly width: number;
  /** The rows below the headings, without a totals row. */
  readonly body: Block;
  /** From 0: the first of the empty rows at the end of the table, or the row below it. */
  readonly firstFree: number;
  /** Whether what is written below the table becomes a part of it: nothing is there, no totals row, and no filter. */
  readonly mayGrow: boolean;
  readonly given: GivenIds;
}

/**
 * Looks where records would be added: one round trip; a further one for columns that were moved, and for a table that ends in
 * several empty rows.
 * @param name the official one of its form
 * @param count of records
 * @param thorough whether the end of the records is looked for in all columns, and not in those only that are filled first
 * @returns null when it was changed while it was looked at
 * @throws HostProblem kind no-table
 */
export async function lookAtTable(
  context: Excel.RequestContext,
  ledger: LedgerKey,
  name: string,
  count: number,
  thorough: boolean,
): Promise<TableNow | null> {
  const table = context.workbook.tables.getItem(ledgerOf(ledger).table);
  const queued = await trip(context, () => {
    const totals = table.load({ showTotals: true });
    const sheet = table.worksheet.load({ name: true });
    const body = queueBody(table);
    const lastRow = table.getDataBodyRange().getLastRow();
    const below = lastRow.getOffsetRange(1, 0).getResizedRange(count - 1, 0);
    const typed = Array.from({ length: TYPED_FIRST }, (_, index) => queueColumn(sheet, index + 1));
    return {
      totals,
      sheet,
      body,
      top: queueTop(sheet),
      below: below.load({ formulas: true }),
      typed,
      ids: queueColumn(sheet, 1),
      settings: queueCounters(context),
      filter: queueFilter(table),
    };
  }).catch((error: unknown) => {
    if (error instanceof OfficeExtension.Error && error.code === 'ItemNotFound') throw noTable(name, error);
    throw error;
  });
  const { sheet, top } = queued;
  const body = bodyOf(queued.body);
  const columns = requireColumns(ledger, sheet.name, columnsOfTop(ledger, top));
  const idColumn = columns.byField['id'] ?? 1;
  let { ids } = queued;
  if (idColumn !== 1) {
    const again = await trip(context, () => ({ top: queueTop(sheet), ids: queueColumn(sheet, idColumn) }));
    if (!stayed(columns, columnsOfTop(ledger, again.top), ['id'])) return null;
    ids = again.ids;
  }
  const isBlank = (row: readonly unknown[]): boolean => row.every(isBlankCell);
  return {
    table,
    sheet,
    columns,
    width: Math.max(widthOfTop(top), body.columnIndex + body.columnCount),
    body,
    firstFree: thorough ? await firstBlank(context, sheet, body) : firstUntyped(body, queued.typed),
    mayGrow:
      !queued.totals.showTotals &&
      queued.filter?.isDataFiltered !== true &&
      queued.below.formulas.every(isBlank),
    given: { ids: idsIn(ids), last: keptCounters(queued.settings) },
  };
}

/** Whether a table is filtered can be asked since ExcelApi 1.9; before, that it has not grown says so. */
function queueFilter(table: Excel.Table): Excel.AutoFilter | null {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.9')) return null;
  return table.autoFilter.load({ isDataFiltered: true });
}

/** Queues the reading of where the rows of a table are. */
export function queueBody(table: Excel.Table): Excel.Range {
  return table
    .getDataBodyRange()
    .load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
}

/** Where the rows of a table are. */
export function bodyOf(range: Excel.Range): Block {
  return blockOf(range);
}

export function sameBody(a: Block, b: Block): boolean {
  return a.rowIndex === b.rowIndex && a.rowCount === b.rowCount && a.columnIndex === b.columnIndex;
}

/** Whether a row holds nothing but formulas in the columns of a table. @param formulas from column A on */
export function isBlankRow(formulas: readonly unknown[], { columnIndex, columnCount }: Block): boolean {
  return formulas.slice(columnIndex, columnIndex + columnCount).every(isBlankCell);
}

function isBlankCell(formula: unknown): boolean {
  return formula === '' || (typeof formula === 'string' && formula.startsWith('='));
}

/** Rows looked at at once, from the end of the table upwards. */
const AT_ONCE = 200;

/** Columns, from A on, one of which is filled in every record: by them the end of the records is told in the first round trip. */
const TYPED_FIRST = 6;

function firstUntyped({ rowIndex, rowCount }: Block, typed: readonly Excel.Range[]): number {
  const ends = typed.map(
    (column) =>
      idsIn(column)
        .slice(0, rowIndex + rowCount)
        .findLastIndex((cell) => cell !== '') + 1,
  );
  return Math.max(rowIndex, ...ends);
}

/** The first of the empty rows with which a table ends; the row below it where there is none. */
async function firstBlank(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rowIndex, rowCount, columnIndex, columnCount }: Block,
): Promise<number> {
  let end = rowIndex + rowCount;
  while (end > rowIndex) {
    const start = Math.max(rowIndex, end - AT_ONCE);
    const rows = end - start;
    const range = await trip(context, () =>
      sheet.getRangeByIndexes(start, columnIndex, rows, columnCount).load({ formulas: true }),
    );
    const lastFilled = range.formulas.findLastIndex((row: unknown[]) => !row.every(isBlankCell));
    if (lastFilled >= 0) return start + lastFilled + 1;
    end = start;
  }
  return rowIndex;
}

function noTable(name: string, cause: unknown): HostProblem {
  return new HostProblem('no-table', `工作簿中没有《${name}》的正式表格，请先在“首次使用”中建立。`, {
    cause,
  });
}
