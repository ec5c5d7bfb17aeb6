import { visible } from '../../../templates/cells/text';
import { DAY_SHEET, sheetNames } from '../../../templates/layout';
import { readLedgerBook, NotALedgerBook, type LedgerBook } from '../../../templates/read';
import { HostProblem } from '../host-problem';
import type { Progress } from '../port';
import { blockOf } from './grid';
import { readGrids, type PlannedSheet } from './read-grids';
import { run, trip } from './run';
import type { FormNames } from '../../../rules/regulation/regulation';

/**
 * Reads every sheet of the workbook again. Two round trips while a workbook holds the official sheets only and fits into one
 * request; one more for sheets of other names, and those of {@link readGrids}.
 */
export async function readBook(forms: FormNames, progress: Progress = {}): Promise<BookRead> {
  const { file, plan, sheets } = await run(async (context) => {
    const workbook = context.workbook.load({ name: true });
    const date = context.workbook.functions.date(2000, 1, 1).load({ value: true });
    const planned = await planReading(context, forms);
    refuse1904(date);
    return { file: workbook.name, plan: planned, sheets: await readGrids(context, planned, progress) };
  });
  const ids = new Map(plan.map(({ name, id }) => [visible(name), id]));
  try {
    return { book: readLedgerBook(file, { date1904: false, sheets }, forms), ids };
  } catch (error) {
    if (error instanceof NotALedgerBook) return { book: null, ids };
    throw error;
  }
}

/**
 * No property tells the date system. What the pane would write lies four years off in that of 1904, and so would what it reads.
 * @throws HostProblem
 */
function refuse1904({ value }: Excel.FunctionResult<number>): void {
  if (value !== FROM_1904) return;
  throw new HostProblem(
    'unsupported',
    '本工作簿使用“1904日期系统”，面板读写的日期会差四年，因此没有读取，也不写入。请在看板中“导入旧台帐”，另存为正式台帐后使用；不要直接取消该选项，否则已有的日期会变。',
  );
}

/** 1 January 2000 where days count from 1904. */
const FROM_1904 = 35_064;

/** A workbook as it was read. */
export interface BookRead {
  /** Null when no sheet is a ledger. */
  readonly book: LedgerBook | null;
  /** The sheets' ids by their names, as the book has them: a sheet keeps its id when it is renamed. */
  readonly ids: ReadonlyMap<string, string>;
}

async function planReading(
  context: Excel.RequestContext,
  forms: FormNames,
): Promise<readonly PlannedSheet[]> {
  const { all, official, tables } = await trip(context, () => ({
    all: context.workbook.worksheets.load({ id: true, name: true, visibility: true }),
    tables: context.workbook.tables.load({ name: true, showTotals: true, worksheet: { id: true } }),
    official: new Map(
      sheetNames(forms).map((name) => [
        name,
        usedRange(context.workbook.worksheets.getItemOrNullObject(name)),
      ]),
    ),
  }));
  // Works for the others and holds nothing to read.
  const readable = all.items.filter(({ name }) => name !== DAY_SHEET);
  const others = readable.filter(({ name }) => !official.has(name));
  const further =
    others.length === 0
      ? new Map<string, Excel.Range>()
      : await trip(context, () => new Map(others.map((sheet) => [sheet.name, usedRange(sheet)])));
  return readable.map(({ id, name, visibility }) => {
    const range = official.get(name) ?? further.get(name);
    return {
      id,
      name,
      hidden: visibility !== 'Visible',
      block: range === undefined || range.isNullObject ? null : blockOf(range),
      tables: tables.items
        .filter((table) => table.worksheet.id === id)
        .map((table) => ({ name: table.name, showTotals: table.showTotals })),
    };
  });
}

function usedRange(sheet: Excel.Worksheet): Excel.Range {
  return sheet
    .getUsedRangeOrNullObject(true)
    .load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
}
