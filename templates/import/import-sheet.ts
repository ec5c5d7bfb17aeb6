import { cellAddress } from '../../rules/address';
import { ledgerOf, type LedgerKey, type Values } from '../../rules/ledgers';
import { wordProblem } from '../../rules/wording/problem';
import type { Entry, Source } from '../../rules/records';
import type { CellValue, SheetGrid } from '../xlsx';
import { isFilled, AboveCells, filledRows, type FilledRow } from '../read';
import { Misread } from '../cells/misread';
import { shown } from '../cells/shown';
import { rowClassifier } from './classify';
import { yearlessKind, type DateContext } from './date-context';
import { fieldPlans, type FieldPlan } from './field-plans';
import { leftOutColumns, leftOutSheet, rowText, type Unmapped } from './left-out';
import { mappedColumns } from './mapping';
import { asImported } from './not-imported';
import { isDitto } from '../cells/text';
import type { SheetDraft } from './propose';
import type { LeftOutRow, ReckonedCell, SheetImport, UnreadCell } from './result';

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
    reckoned: [],
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
    reckoned: body.reckoned,
    leftOut: null,
    given: body.given,
  };
}

interface Body {
  readonly entries: Entry[];
  readonly rows: LeftOutRow[];
  readonly unread: UnreadCell[];
  readonly reckoned: ReckonedCell[];
  readonly unmapped: Map<number, Unmapped>;
  given: number;
}

function readBody(draft: SheetDraft, ledger: LedgerKey, headingRow: number): Body {
  const { grid, mapping, columns, file, forms } = draft;
  const plans = fieldPlans(mapping, draft);
  const mapped = new Set(mappedColumns(mapping).map(([column]) => column));
  const above = new AboveCells();
  const filling = mappedColumns(mapping).map(([column, { key }]) => ({
    at: column - 1,
    prefilled: key === 'id',
  }));
  const across = startsAcross(grid);
  const spans = (row: number, column: number): boolean => across.has(cellAddress(row, column));
  const classify = rowClassifier(ledger, columns, mapped, forms, spans);
  const source: Source = { file, sheet: grid.name, headingRow, columns: columnsByField(plans) };
  const blank = Object.fromEntries(Object.keys(ledgerOf(ledger).fields).map((key) => [key, null]));
  const body: Body = { entries: [], rows: [], unread: [], reckoned: [], unmapped: new Map(), given: 0 };
  let dates = mapping.dates;
  for (const row of filledRows(grid, headingRow, Math.max(0, ...mapped))) {
    const leftOut = classify(row);
    if (leftOut !== null) {
      body.rows.push({ ...rowText(draft, row.row, row.own), reason: leftOut.reason });
      if (leftOut.dates !== null)
        dates = { year: leftOut.dates.year ?? dates.year, month: leftOut.dates.month };
      continue;
    }
    const filled = { ...row, cells: above.taken(row, filling) };
    const read = readRow(plans, filled, dates, blank);
    // Each reader gives the value type of its own field, which the type of a record put together by key cannot express.
    body.entries.push(
      asImported({
        ledger,
        source,
        row: row.row,
        values: read.values as Values<LedgerKey>,
        problems: read.problems.map(({ plan, misread }) => misread.of(plan.field)),
      }),
    );
    body.unread.push(...unreadCells(draft, ledger, filled, read.problems, dates));
    body.reckoned.push(...fromAbove(draft, row, filled));
    body.reckoned.push(...read.told.flatMap((each) => reckonedCell(draft, ledger, filled, each)));
    for (const column of row.given.keys()) if (mapped.has(column)) body.given++;
    countUnmapped(body.unmapped, row, mapped);
  }
  return body;
}

interface Problem {
  readonly plan: FieldPlan;
  readonly misread: Misread;
}

/** How a field came to its value. */
interface Told {
  readonly plan: FieldPlan;
  readonly by: string;
}

function readRow(
  plans: readonly FieldPlan[],
  row: FilledRow,
  dates: DateContext,
  blank: Readonly<Record<string, null>>,
): {
  readonly values: Record<string, string | number | null>;
  readonly problems: readonly Problem[];
  readonly told: readonly Told[];
} {
  const values: Record<string, string | number | null> = { ...blank };
  const problems: Problem[] = [];
  const told: Told[] = [];
  const cell = (column: number): CellValue | undefined => row.cells[column - 1];
  for (const plan of plans) {
    const tell = (by: string): void => {
      told.push({ plan, by });
    };
    const value = plan.read({ cell, dates, values, tell });
    if (value instanceof Misread) problems.push({ plan, misread: value });
    else values[plan.field] = value;
  }
  return { values, problems, told };
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

function reckonedCell(
  draft: SheetDraft,
  ledger: LedgerKey,
  row: FilledRow,
  { plan, by }: Told,
): readonly ReckonedCell[] {
  const [column] = plan.columns;
  const cell = column === undefined ? undefined : row.cells[column - 1];
  if (column === undefined || cell === undefined) return [];
  const field = ledgerOf(ledger).fields[plan.field]?.heading ?? plan.field;
  return [{ ...placed(draft, row, column), field, text: shown(cell, draft.date1904), by }];
}

function placed({ grid }: SheetDraft, { row, given }: FilledRow, column: number) {
  return { sheet: grid.name, row, column, cell: given.get(column) ?? cellAddress(row, column) };
}

/** The cells that say 同上, with what they stand for. Merged cells are counted apart. */
function fromAbove(draft: SheetDraft, row: FilledRow, filled: FilledRow): readonly ReckonedCell[] {
  return mappedColumns(draft.mapping).flatMap(([column, { title }]): readonly ReckonedCell[] => {
    const [cell, value] = [row.cells[column - 1], filled.cells[column - 1]];
    if (cell === value || cell === undefined || value === undefined || !isDitto(cell)) return [];
    const by = `同上，即“${shown(value, draft.date1904)}”`;
    return [{ ...placed(draft, row, column), field: title, text: shown(cell, draft.date1904), by }];
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

/** Where merges over several columns of one row begin: notes and titles. */
function startsAcross({ merges }: SheetGrid): ReadonlySet<string> {
  const across = merges.filter(
    ({ top, bottom, left, right }) => top === bottom && right - left + 1 >= FEWEST_ACROSS,
  );
  return new Set(across.map(({ top, left }) => cellAddress(top, left)));
}

const FEWEST_ACROSS = 3;
