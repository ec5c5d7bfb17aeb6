import type { LayoutCell, LayoutColumn, LayoutTable } from '../../../templates/layout';
import { layoutFormats } from '../../../templates/sheet/styles';
import { HostProblem } from '../host-problem';
import { asText, formerInput, type ExcelCell } from './cells';
import { trip } from './run';

/** A table of 设置 or 日历, and the rows it is to hold. */
export type LayoutRows = readonly [table: LayoutTable, rows: readonly (readonly LayoutCell[])[]];

/** How often writing begins anew when someone changed the headings at the same moment. */
const ATTEMPTS = 3;

/**
 * Fills tables anew, each column under its heading: one round trip to see them, one to write and to read back. Surplus rows are
 * emptied, so nothing beside them moves; columns of the office's own are left alone.
 * @throws HostProblem naming the table or heading that is not there, or the cell that does not hold what was written; all is as
 * it was before then
 */
export async function writeLayoutTables(
  context: Excel.RequestContext,
  sheetName: string,
  wanted: readonly LayoutRows[],
): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const plans = await plan(context, sheetName, wanted);
    const written = await write(context, plans);
    const moved = written.some(({ plan: { headings, top }, before }) => {
      const now: unknown[] = before.values[0] ?? [];
      return before.rowIndex !== top || now.map(String).join('\n') !== headings.join('\n');
    });
    const wrong = moved ? null : firstWrong(written);
    if (!moved && wrong === null) return;
    await putBack(context, written);
    if (wrong !== null) throw wrong;
  }
  throw new HostProblem('conflict', `工作表“${sheetName}”正被他人改动，没有写入。请稍候再试。`);
}

interface Plan {
  readonly caption: string;
  readonly target: Excel.Table;
  /** As they stand in the sheet. */
  readonly headings: readonly string[];
  /** From 0: the row of the headings. */
  readonly top: number;
  /** Each row in the order of the sheet's columns; null for a column that is not ours. */
  readonly rows: readonly (readonly (ExcelCell | null)[])[];
  /** Rows to be added first. */
  readonly added: number;
}

async function plan(
  context: Excel.RequestContext,
  sheetName: string,
  wanted: readonly LayoutRows[],
): Promise<readonly Plan[]> {
  const found = await trip(context, () =>
    wanted.map(([table, rows]) => {
      const target = context.workbook.tables.getItemOrNullObject(table.name).load({ name: true });
      const header = target.getHeaderRowRange().load({ values: true, rowIndex: true });
      return { table, rows, target, header, count: target.rows.load('count') };
    }),
  );
  const used = found.filter(
    ({ table, rows, target }) => !(target.isNullObject && table.added === true && rows.length === 0),
  );
  return used.map(({ table, rows, target, header, count }) => {
    if (target.isNullObject)
      throw new HostProblem(
        'not-found',
        `工作表“${sheetName}”中没有“${table.caption}”的表格，请先${table.added === true ? '更新工作簿' : '在“首次使用”中建立'}。`,
      );
    const headings = (header.values[0] ?? []).map(String);
    const missing = table.columns.filter(({ heading }) => !headings.includes(heading));
    if (missing.length > 0)
      throw new HostProblem(
        'no-column',
        `工作表“${sheetName}”的“${table.caption}”没有${missing.map(({ heading }) => `“${heading}”`).join('、')}这一栏，可能被改名或删除，没有写入。请改回原来的标题再试。`,
      );
    const order = headings.map((heading) => table.columns.findIndex((column) => column.heading === heading));
    const height = Math.max(rows.length, count.count);
    return {
      caption: table.caption,
      target,
      headings,
      top: header.rowIndex,
      added: Math.max(0, rows.length - count.count),
      rows: Array.from({ length: height }, (_, index) =>
        order.map((column) => inputFor(table.columns[column], rows[index]?.[column])),
      ),
    };
  });
}

/** Null for a column that is not ours. */
function inputFor(column: LayoutColumn | undefined, cell: LayoutCell | undefined): ExcelCell | null {
  if (column === undefined) return null;
  return typeof cell === 'string' ? asText(cell, layoutFormats[column.format]) : (cell ?? '');
}

interface WrittenTable {
  readonly plan: Plan;
  /** Headings and rows, just before. */
  readonly before: Excel.Range;
  readonly after: Excel.Range;
}

async function write(
  context: Excel.RequestContext,
  plans: readonly Plan[],
): Promise<readonly WrittenTable[]> {
  return trip(context, () =>
    plans.map((plan) => {
      const { target, rows, added, headings } = plan;
      if (added > 0) target.rows.add(undefined, blankRows(added, headings.length));
      const header = target.getHeaderRowRange();
      const whole = (): Excel.Range =>
        header
          .getResizedRange(rows.length, 0)
          .load({ values: true, formulas: true, numberFormat: true, rowIndex: true });
      const before = whole();
      // Row by row: under a filter Excel misplaces what is written into several rows at once.
      rows.forEach((row, index) => {
        header.getOffsetRange(index + 1, 0).values = [[...row]];
      });
      return { plan, before, after: whole() };
    }),
  );
}

function blankRows(count: number, width: number): string[][] {
  return Array.from({ length: count }, () => Array.from({ length: width }, () => ''));
}

/** The first cell that does not hold what was written into it. */
function firstWrong(written: readonly WrittenTable[]): HostProblem | null {
  for (const { plan, after } of written) {
    for (const [index, row] of plan.rows.entries()) {
      const now: unknown[] = after.values[index + 1] ?? [];
      const at = row.findIndex((cell, column) => cell !== null && !holds(now[column], cell));
      if (at < 0) continue;
      return new HostProblem(
        'not-kept',
        `“${plan.caption}”第${index + 1}行“${plan.headings[at] ?? ''}”写入后核对不一致，已恢复原样：应为“${String(row[at])}”，写入后是“${String(now[at])}”。请检查该单元格的格式后再试。`,
      );
    }
  }
  return null;
}

function holds(now: unknown, wanted: ExcelCell): boolean {
  return String(now) === String(wanted).replace(/^'/, '');
}

async function putBack(context: Excel.RequestContext, written: readonly WrittenTable[]): Promise<void> {
  await trip(context, () => {
    for (const { before } of written) {
      before.formulas.forEach((row: unknown[], index) => {
        row.forEach((formula, column) => {
          const value: unknown = before.values[index]?.[column];
          const former = formerInput(value, formula, before.numberFormat[index]?.[column]);
          before.getCell(index, column).values = [[former.value]];
        });
      });
    }
  });
}
