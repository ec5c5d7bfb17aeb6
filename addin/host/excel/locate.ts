import type { Entry } from '../../../rules/records';
import { cellAddress } from '../../../rules/address';
import { ledgerOf, type LedgerKey } from '../../../rules/ledgers';
import type { CellValue } from '../../../templates/xlsx';
import { requireColumns, stayed, type ColumnsNow } from '../columns';
import type { RowNow } from '../conflicts';
import { HostProblem, type ConflictingCell } from '../host-problem';
import { gridRow } from './grid';
import { trip } from './run';
import { columnsOfTop, queueTop } from './top';
import { rowOf, type RowCells, type ShownCells } from './write-rows';

/** A record found again by its id. */
export interface Located extends RowNow {
  readonly cellsRead: RowCells;
  /** Columns from A on that the ledger and the row fill. */
  readonly width: number;
  /** The name of the sheet by now. */
  readonly sheetName: string;
}

/** The 编号 of a record. @throws HostProblem when it has none, so that it could not be told from others */
export function idOf(entry: Entry): string {
  const { id } = entry.values;
  if (id !== null) return id;
  throw new HostProblem('not-found', '这条记录没有编号，无法确认它现在的位置。请先在表格中填写编号。');
}

/**
 * Finds the row of a record again, wherever colleagues have sorted, inserted or filtered it to, and its columns by their
 * headings: one round trip while both are where they were, one more for each that is not.
 * @returns null when it moved while it was looked for
 * @throws HostProblem when the record has no 编号, is gone, or shares its 编号 with another
 */
export async function locate(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  entry: Entry,
): Promise<Located | null> {
  const id = idOf(entry);
  const guess = entry.source.columns['id'] ?? 1;
  const queued = await trip(context, () => {
    const named = sheet.load({ name: true });
    const top = queueTop(sheet);
    return { named, top, ids: queueColumn(sheet, guess), row: queueRow(sheet, entry.row) };
  });
  const { top } = queued;
  const sheetName = queued.named.name;
  const columns = requireColumns(entry.ledger, sheetName, columnsOfTop(entry.ledger, top));
  const idColumn = columns.byField['id'];
  if (idColumn === undefined)
    throw new HostProblem('no-column', `工作表“${sheetName}”没有“编号”这一栏，无法找到记录${id}。请先补上。`);
  let { ids } = queued;
  if (idColumn !== guess) {
    const again = await trip(context, () => ({ top: queueTop(sheet), ids: queueColumn(sheet, idColumn) }));
    if (!stayed(columns, columnsOfTop(entry.ledger, again.top), Object.keys(columns.byField))) return null;
    ids = again.ids;
  }
  const rowIndex = theRowHolding(ids, id);
  const isThere = rowIndex === entry.row - 1;
  const row = isThere ? queued.row : await trip(context, () => queueRow(sheet, rowIndex + 1));
  const cellsRead = wholeRow(row);
  const width = Math.max(1, cellsRead.values.length, ...Object.values(columns.byField));
  const cells = cellsByField(columns, cellsRead);
  return holdsId(cells, id) ? { row: rowIndex + 1, columns, cells, cellsRead, width, sheetName } : null;
}

/** Whether a row is that of the record. @param cells by field */
export function holdsId(cells: RowNow['cells'], id: string): boolean {
  const cell = cells.get('id');
  return typeof cell === 'object' ? false : String(cell).trim() === id;
}

/** What the cells of a row hold, by field. */
export function cellsByField(
  { byField }: ColumnsNow,
  { values, formats }: ShownCells,
): ReadonlyMap<string, CellValue | undefined> {
  const { cells } = gridRow(0, values, formats);
  return new Map(Object.entries(byField).map(([field, column]) => [field, cells[column - 1]]));
}

/** Cells of a row that hold something in columns which the ledger does not fill: what the office wrote there. */
export function furtherCells(
  ledger: LedgerKey,
  { row, columns, cellsRead }: Located,
): readonly ConflictingCell[] {
  const known = new Set(filledFields(ledger).map((field) => columns.byField[field]));
  return cellsRead.values.flatMap((value, column) => {
    const isConstant = value !== '' && cellsRead.formulas[column] === value;
    if (known.has(column + 1) || !isConstant) return [];
    return [{ heading: '其他栏', cell: cellAddress(row, column + 1), shown: '空', now: String(value) }];
  });
}

/** The fields of a ledger that people fill. */
export function filledFields(ledger: LedgerKey): readonly string[] {
  return Object.entries(ledgerOf(ledger).fields).flatMap(([key, { computed }]) =>
    computed === true ? [] : [key],
  );
}

/** Queues the reading of all cells of a row, however far it is filled. */
export function queueRow(sheet: Excel.Worksheet, row: number): Excel.Range {
  return sheet
    .getRangeByIndexes(row - 1, 0, 1, 1)
    .getEntireRow()
    .getUsedRangeOrNullObject(true)
    .load({ values: true, formulas: true, numberFormat: true, columnIndex: true });
}

/** A row that was loaded, from column A on. */
export function wholeRow(row: Excel.Range): RowCells {
  if (row.isNullObject) return { values: [], formulas: [], formats: [] };
  const padding: unknown[] = Array.from({ length: row.columnIndex }, () => '');
  const { values, formulas, formats } = rowOf(row, 0);
  return {
    values: [...padding, ...values],
    formulas: [...padding, ...formulas],
    formats: [...padding.map(() => 'General'), ...formats],
  };
}

/** Every cell of a column that holds something, also below the table. */
export function queueColumn(sheet: Excel.Worksheet, column: number): Excel.Range {
  return sheet
    .getRangeByIndexes(0, column - 1, 1, 1)
    .getEntireColumn()
    .getUsedRangeOrNullObject(true)
    .load({ values: true, rowIndex: true });
}

/** The cells of a column that was loaded, from the first row of the sheet on. */
export function idsIn(column: Excel.Range): readonly unknown[] {
  if (column.isNullObject) return [];
  const above: unknown[] = Array.from({ length: column.rowIndex }, () => '');
  return [...above, ...column.values.map((row: unknown[]) => row[0])];
}

/** From 0. */
function theRowHolding(ids: Excel.Range, id: string): number {
  const rows = idsIn(ids).flatMap((each, index) => (String(each).trim() === id ? [index] : []));
  const [rowIndex, another] = rows;
  if (rowIndex === undefined)
    throw new HostProblem('not-found', `没有找到编号为${id}的记录，可能已被他人删除。请重新检查后再试。`);
  if (another === undefined) return rowIndex;
  throw new HostProblem(
    'conflict',
    `编号${id}有${rows.length}条记录（第${rows.map((row) => row + 1).join('、')}行），无法确定修改哪一条。请先更正编号。`,
  );
}
