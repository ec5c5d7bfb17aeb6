import { ledgerKeys, ledgerOf, type LedgerKey } from '../../rules/ledgers';
import type { FormNames, Regulation } from '../../rules/regulation/regulation';
import type { Day } from '../../rules/time/day';
import { dayNames } from '../formulas/day-sheet';
import { entryNames } from '../formulas/entry-checks';
import { rangeNames } from '../formulas/ranges';
import { rowRefs, tableRefs, type Placed } from '../formulas/refs';
import { amendmentsTable, DAY_SHEET, hoursTable, SETTINGS_SHEET } from '../layout';
import { openLedgerBook, type LedgerBook } from '../read';
import { columnFormula, CHECK_WIDTH, PREPARED_ROWS, listFormulas } from '../write';
import { withChecks, withGuards, withTable } from './after-cells';
import { writeFresh, type Fresh } from './fresh';
import { placedBy, planColumns, type LedgerColumns } from './ledger-columns';
import { NotRenewable, Package } from './package';
import { SheetXml } from './sheet-xml';
import { tablePartOf, withColumns, type TablePart } from './table-xml';
import { appendDxfs, sheetPaths, tablesOf, withNames } from './workbook-xml';

/** Rows that checks reach beyond those that are there. */
const ROOM = 1000;
const CAPACITY = 5000;

/** By what a workbook is brought up to date. */
export interface RenewBy {
  /** As issued. */
  readonly regulation: Regulation;
  /** The day whose limits messages name. */
  readonly today: Day;
}

/**
 * A ledger workbook of a former version, or one whose formulas another program has dropped, as the program writes it today: added
 * columns, 制度修订, formulas, checks and colours. Every cell that people fill stays where it is with its format, and every part of the file
 * that is not named here stays as it is.
 * @throws NotRenewable, in Chinese, where the workbook is not as the program writes it; NotALedgerBook, UnreadableFile
 */
export async function renewWorkbook(
  file: string,
  bytes: Uint8Array,
  { regulation, today }: RenewBy,
): Promise<Uint8Array> {
  const book = await openLedgerBook(file, bytes, regulation.forms);
  const pack = new Package(bytes);
  const sheets = sheetPaths(pack);
  const judgesItself = sheets.has(DAY_SHEET);
  const plans = ledgerKeys.map((ledger) =>
    planColumns(ledger, tableOf(pack, sheets, ledger, regulation.forms), regulation, judgesItself),
  );
  const lastRow = Math.max(CAPACITY, ...plans.map(({ table }) => table.lastRow + ROOM));
  const placed = placedBy(plans, lastRow, regulation.forms);
  const fresh = await writeFresh(placed, regulation, { settings: book.settings, today, judgesItself });
  const firstDxf = appendDxfs(pack, fresh.dxfs);
  for (const plan of plans)
    renewLedger(pack, pathOf(sheets, regulation.forms[plan.ledger]), plan, placed, fresh, firstDxf);
  addAmendments(pack, pathOf(sheets, SETTINGS_SHEET), fresh);
  if (judgesItself) {
    const days = new SheetXml(pack.text(pathOf(sheets, DAY_SHEET)));
    days.replaceData(fresh.days);
    pack.set(pathOf(sheets, DAY_SHEET), days.xml());
    const names = [
      ...listFormulas(),
      ...rangeNames(placed, regulation),
      ...dayNames(regulation),
      ...entryNames(placed),
    ];
    withNames(pack, new Map(names));
  }
  const renewed = pack.bytes();
  await expectSame(book, file, renewed, regulation.forms);
  return renewed;
}

function pathOf(sheets: ReadonlyMap<string, string>, name: string): string {
  const path = sheets.get(name);
  if (path === undefined) throw new NotRenewable(`没有工作表“${name}”`);
  return path;
}

function tableOf(
  pack: Package,
  sheets: ReadonlyMap<string, string>,
  ledger: LedgerKey,
  forms: FormNames,
): TablePart {
  const sheet = forms[ledger];
  const { table } = ledgerOf(ledger);
  const parts = tablesOf(pack, pathOf(sheets, sheet));
  const found = parts.find(({ xml }) => tablePartOf('', xml).name === table);
  if (found === undefined) throw new NotRenewable(`“${sheet}”没有程序所建的表格`);
  return tablePartOf(found.path, found.xml);
}

function renewLedger(
  pack: Package,
  path: string,
  { ledger, table, columns }: LedgerColumns,
  placed: Placed,
  fresh: Fresh,
  firstDxf: number,
): void {
  const sheet = new SheetXml(pack.text(path));
  const { headingRow } = table;
  const changed = columns.filter(({ kind }) => kind !== 'own');
  const beyond = columns.filter(({ number }) => number > table.columns.length);
  const lastRow = lastRowOf(sheet, table, columns.length);
  const rows = Array.from({ length: lastRow - headingRow + 1 }, (_, index) => headingRow + index);
  if (beyond.some(({ number }) => rows.some((row) => !sheet.isEmpty(row, number))))
    throw new NotRenewable(`“${placed.sheetOf(ledger)}”表格右边紧接着有其他内容，请先移开`);
  const modelColumn = placed.columnOf(ledger, 'remarks');
  const heading = sheet.style(headingRow, modelColumn);
  const former = table.columns.findIndex((column) => column.heading.startsWith('核查')) + 1;
  const checkHeading = former === 0 ? heading : sheet.style(headingRow, former);
  const checkStyle = former === 0 ? null : sheet.style(headingRow + 1, former);
  for (const { number } of changed) for (const row of rows) sheet.clear(row, number);
  for (const column of changed) {
    const isCheck = column.kind === 'check';
    sheet.write(headingRow, column.number, column.heading, isCheck ? checkHeading : heading);
    if (isCheck) {
      const { formula } = column.check;
      sheet.fillDown(column.number, { firstRow: headingRow + 1, lastRow, style: checkStyle }, (row) =>
        formula(rowRefs(ledger, placed, row)),
      );
    } else {
      for (const row of rows.slice(1)) sheet.write(row, column.number, '', sheet.style(row, modelColumn));
    }
  }
  sheet.setColumns(
    new Map(
      changed.map((column) => [
        column.number,
        column.kind === 'check'
          ? { width: CHECK_WIDTH, hidden: column.check.hidden }
          : { width: column.kind === 'added' ? column.width : CHECK_WIDTH, hidden: false },
      ]),
    ),
  );
  const guards = fresh.guards.get(ledger);
  if (guards !== undefined) sheet.amendAfter((after) => withGuards(after, guards, firstDxf));
  pack.set(path, sheet.xml());
  const byHeading = new Map(
    Object.entries(ledgerOf(ledger).fields).map(([key, { heading: each }]) => [
      each,
      columnFormula(ledger, key),
    ]),
  );
  const wanted = columns.map((column) => ({
    heading: column.heading,
    formula:
      column.kind === 'check'
        ? column.check.formula(tableRefs(ledger))
        : (byHeading.get(column.heading) ?? null),
  }));
  pack.set(table.path, withColumns(table, wanted, lastRow));
}

/** The table with empty rows that stand ready, as far as nothing stands below it. */
function lastRowOf(sheet: SheetXml, { lastRow, hasTotals }: TablePart, width: number): number {
  if (hasTotals) return lastRow;
  const isFree = (row: number) =>
    Array.from({ length: width }, (_, index) => index + 1).every((column) => sheet.isEmpty(row, column));
  let last = lastRow;
  while (last < lastRow + PREPARED_ROWS && isFree(last + 1)) last += 1;
  return last;
}

/** Adds the block 制度修订 to 设置, where it is not there yet. */
function addAmendments(pack: Package, path: string, { amendments }: Fresh): void {
  const tables = tablesOf(pack, path).map(({ path: part, xml }) => tablePartOf(part, xml));
  if (tables.some(({ name }) => name === amendmentsTable.name)) return;
  const sheet = new SheetXml(pack.text(path));
  const { caption, firstColumn, headingRow, columns } = amendmentsTable;
  const numbers = columns.map((_, index) => firstColumn + index);
  const rows = Array.from({ length: ROOM }, (_, index) => headingRow - 1 + index);
  if (numbers.some((number) => rows.some((row) => !sheet.isEmpty(row, number))))
    throw new NotRenewable(
      `“${SETTINGS_SHEET}”中“制度修订”的位置（第${firstColumn}栏起）有其他内容，请先移开`,
    );
  sheet.write(headingRow - 1, firstColumn, caption, sheet.style(headingRow - 1, hoursTable.firstColumn));
  columns.forEach(({ heading }, index) => {
    sheet.write(headingRow, firstColumn + index, heading, sheet.style(headingRow, hoursTable.firstColumn));
  });
  sheet.setColumns(
    new Map(columns.map(({ width }, index) => [firstColumn + index, { width, hidden: false }])),
  );
  const part = pack.freePath((number) => `xl/tables/table${number}.xml`);
  const ids = sheetPaths(pack);
  const used = [...ids.values()].flatMap((each) =>
    tablesOf(pack, each).map(({ xml }) => Number(/ id="(\d+)"/.exec(xml)?.[1])),
  );
  pack.add(part, amendments.table.replace(/ id="\d+"/, ` id="${Math.max(0, ...used) + 1}"`), TABLE);
  const id = pack.relate(path, 'table', part);
  sheet.amendAfter((after) => withTable(withChecks(after, amendments.checks), id));
  pack.set(path, sheet.xml());
}

const TABLE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** Reads the renewed workbook back: what people filled must be there as it was. */
async function expectSame(
  before: LedgerBook,
  file: string,
  renewed: Uint8Array,
  forms: FormNames,
): Promise<void> {
  const after = await openLedgerBook(file, renewed, forms);
  const said = ({ records, stated }: LedgerBook) =>
    JSON.stringify([
      stated,
      ledgerKeys.map((key) => records[key].map(({ row, values, problems }) => [row, values, problems])),
    ]);
  if (said(before) !== said(after)) throw new NotRenewable('更新后核对，内容与原来不一致，没有更新');
}
