import { cellAddress } from '../../rules/address';
import { ledgerOf, type LedgerKey, type Values } from '../../rules/ledgers';
import { wordProblem } from '../../rules/wording/problem';
import type { Entry, Source } from '../../rules/records';
import type { CellValue, SheetGrid } from '../xlsx';
import { isFilled } from '../read/rows';
import { Misread } from '../cells/misread';
import { shown } from '../cells/shown';
import type { ColumnReason } from './assign';
import { rowClassifier } from './classify';
import { yearlessKind, type DateContext } from './date-context';
import { fieldPlans, type FieldPlan } from './field-plans';
import { mappedColumns } from './mapping';
import { filledRows, type FilledRow } from '../read/merged-cells';
import type { SheetDraft } from './propose';
import type { LeftOutColumn, LeftOutRow, LeftOutSheet, RowText, SheetImport, UnreadCell } from './result';

/**
 * Imports a sheet by its mapping. The sheet is not changed; every filled cell of it is in a record, is a heading, or is listed.
 * Linear in the number of cells.
 */
export function importSheet(draft: SheetDraft): SheetImport {
  const { grid, mapping, why } = draft;
  const { ledger, headings } = mapping;
  const nothing = {
    sheet: grid.name,
    hidden: grid.hidden,
    entries: [],
    titles: [],
    rows: [],
    columns: [],
    unread: [],
    given: 0,
  };
  if (ledger === null || headings === null) {
    const reason = ledger === null ? why : '没有标题行';
    return {
      ...nothing,
      ledger: null,
      headingRow: null,
      leftOut: grid.rows.length === 0 ? null : leftOutSheet(draft, reason),
    };
  }
  const body = readBody(draft, ledger, headings.last);
  const above = grid.rows.filter(({ row }) => row < headings.first);
  return {
    ...nothing,
    ledger,
    headingRow: headings.last,
    entries: body.entries,
    titles: above.map(({ row, cells }) => rowText(draft, row, cells)),
    rows: body.rows,
    columns: leftOutColumns(draft, body.unmapped),
    unread: body.unread,
    leftOut: null,
    given: body.given,
  };
}

interface Body {
  readonly entries: Entry[];
  readonly rows: LeftOutRow[];
  readonly unread: UnreadCell[];
  /** Column → its first filled cell in an imported row, and how many there are. */
  readonly unmapped: Map<number, { readonly row: number; count: number }>;
  given: number;
}

function readBody(draft: SheetDraft, ledger: LedgerKey, headingRow: number): Body {
  const { grid, mapping, columns, date1904, file, forms } = draft;
  const plans = fieldPlans(mapping, date1904);
  const mapped = new Set(mappedColumns(mapping).map(([column]) => column));
  const across = startsAcross(grid);
  const spans = (row: number, column: number): boolean => across.has(cellAddress(row, column));
  const classify = rowClassifier(ledger, columns, mapped, forms, spans);
  const source: Source = { file, sheet: grid.name, headingRow, columns: columnsByField(plans) };
  const blank = Object.fromEntries(Object.keys(ledgerOf(ledger).fields).map((key) => [key, null]));
  const body: Body = { entries: [], rows: [], unread: [], unmapped: new Map(), given: 0 };
  let dates = mapping.dates;
  for (const row of filledRows(grid, headingRow, Math.max(0, ...mapped))) {
    const aside = classify(row);
    if (aside !== null) {
      body.rows.push({ ...rowText(draft, row.row, row.own), reason: aside.reason });
      if (aside.dates !== null) dates = { year: aside.dates.year ?? dates.year, month: aside.dates.month };
      continue;
    }
    const read = readRow(plans, row, dates, blank);
    // Each reader gives the value type of its own field, which the type of a record put together by key cannot express.
    body.entries.push({
      ledger,
      source,
      row: row.row,
      values: read.values as Values<LedgerKey>,
      problems: read.problems.map(({ plan, misread }) => misread.of(plan.field)),
    });
    body.unread.push(...unreadCells(draft, ledger, row, read.problems, dates));
    for (const column of row.given.keys()) if (mapped.has(column)) body.given++;
    countUnmapped(body.unmapped, row, mapped);
  }
  return body;
}

interface Problem {
  readonly plan: FieldPlan;
  readonly misread: Misread;
}

function readRow(
  plans: readonly FieldPlan[],
  row: FilledRow,
  dates: DateContext,
  blank: Readonly<Record<string, null>>,
): { values: Record<string, string | number | null>; problems: readonly Problem[] } {
  const values: Record<string, string | number | null> = { ...blank };
  const problems: Problem[] = [];
  const cell = (column: number): CellValue | undefined => row.cells[column - 1];
  for (const plan of plans) {
    const value = plan.read({ cell, dates, values });
    if (value instanceof Misread) problems.push({ plan, misread: value });
    else values[plan.field] = value;
  }
  return { values, problems };
}

function columnsByField(plans: readonly FieldPlan[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    plans.flatMap(({ field, columns: [column] }) => (column === undefined ? [] : [[field, column] as const])),
  );
}

/** One for each cell, also where it was meant for several fields; where a moment has two cells, for each of them. */
function unreadCells(
  { grid, date1904 }: SheetDraft,
  ledger: LedgerKey,
  { row, cells, given }: FilledRow,
  problems: readonly Problem[],
  dates: DateContext,
): readonly UnreadCell[] {
  const byColumn = new Map<number, Problem[]>();
  for (const problem of problems) {
    for (const column of problem.plan.columns) {
      if (isFilled(cells[column - 1])) byColumn.set(column, [...(byColumn.get(column) ?? []), problem]);
    }
  }
  return [...byColumn].flatMap(([column, [first, ...others]]): readonly UnreadCell[] => {
    const cell = cells[column - 1];
    if (first === undefined || cell === undefined) return [];
    const { expected, actual } = wordProblem(first.misread);
    const headings = [first, ...others].map(
      ({ plan }) => ledgerOf(ledger).fields[plan.field]?.heading ?? plan.field,
    );
    const kind = yearlessKind(cell);
    return [
      {
        sheet: grid.name,
        row,
        column,
        cell: given.get(column) ?? cellAddress(row, column),
        field: headings.join('、'),
        text: shown(cell, date1904),
        expected,
        actual,
        lacksYear:
          kind !== null &&
          (dates.year === null || (kind === 'day' && dates.month === null)) &&
          /^填写日期/.test(expected),
      },
    ];
  });
}

function countUnmapped(
  unmapped: Body['unmapped'],
  { row, own }: FilledRow,
  mapped: ReadonlySet<number>,
): void {
  own.forEach((cell, index) => {
    if (!isFilled(cell) || mapped.has(index + 1)) return;
    const known = unmapped.get(index + 1);
    if (known) known.count++;
    else unmapped.set(index + 1, { row, count: 1 });
  });
}

/** Columns with values or with a heading of which nothing is imported, from left to right. */
function leftOutColumns(
  { grid, columns, mapping, reasons }: SheetDraft,
  unmapped: Body['unmapped'],
): readonly LeftOutColumn[] {
  const mapped = new Set(mappedColumns(mapping).map(([column]) => column));
  const known = new Map(columns.map((each) => [each.column, each]));
  const all = [...new Set([...known.keys(), ...unmapped.keys()])].filter((column) => !mapped.has(column));
  return all
    .sort((a, b) => a - b)
    .map((column) => {
      const heading = known.get(column);
      const values = unmapped.get(column);
      const row =
        heading === undefined || heading.text === '' ? (values?.row ?? heading?.row ?? 1) : heading.row;
      return {
        sheet: grid.name,
        column,
        cell: cellAddress(row, column),
        heading: heading?.text ?? '',
        reason: reasonFor(heading?.text ?? '', reasons.get(column)),
        filled: values?.count ?? 0,
      };
    })
    .filter(({ heading, filled }) => heading !== '' || filled > 0);
}

function reasonFor(heading: string, reason: ColumnReason | undefined): string {
  if (reason?.needless === true) return reason.text;
  return heading === '' ? '没有标题' : '没有选定对应的栏目';
}

function rowText(
  { grid, date1904 }: SheetDraft,
  row: number,
  cells: readonly (CellValue | undefined)[],
): RowText {
  const filled = cells.flatMap((cell, at) =>
    cell !== undefined && isFilled(cell) ? [{ cell, column: at + 1 }] : [],
  );
  const [first, last] = [filled[0]?.column ?? 1, filled.at(-1)?.column ?? 1];
  const from = cellAddress(row, first);
  return {
    sheet: grid.name,
    row,
    cell: first === last ? from : `${from}:${cellAddress(row, last)}`,
    text: filled.map(({ cell }) => shown(cell, date1904)).join('　'),
  };
}

function leftOutSheet({ grid: { name, hidden, rows } }: SheetDraft, reason: string): LeftOutSheet {
  const cells = rows.reduce((sum, row) => sum + row.cells.filter(isFilled).length, 0);
  return { sheet: name, hidden, reason, rows: rows.length, cells };
}

/** Where merges over several columns of one row begin: notes and titles. */
function startsAcross({ merges }: SheetGrid): ReadonlySet<string> {
  const across = merges.filter(
    ({ top, bottom, left, right }) => top === bottom && right - left + 1 >= FEWEST_ACROSS,
  );
  return new Set(across.map(({ top, left }) => cellAddress(top, left)));
}

const FEWEST_ACROSS = 3;
