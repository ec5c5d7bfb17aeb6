import { HostProblem } from '../host-problem';
import { blockOf } from './grid';
import { trip } from './run';
import { headingsOfTop, queueTop, widthOfTop, type Top } from './top';
import { undoOf, writeRows, type Rewrite, type RowInput } from './write-rows';

/** How often a row is looked for again that moved between finding and putting back. */
const ROUNDS = 12;

/**
 * Writes cells of rows that are known by what they hold: finds each row wherever colleagues have moved it meanwhile, and puts
 * back what was written over on the way.
 * @throws HostProblem kind misplaced, naming what could not be written
 */
export async function rewrite(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rewrites: readonly Rewrite[],
): Promise<void> {
  let open = rewrites;
  for (let round = 0; round < ROUNDS && open.length > 0; round += 1) {
    open = await attempt(context, sheet, open);
  }
  if (open.length > 0) throw notWritten(open);
}

interface Place {
  readonly wanted: Rewrite;
  readonly input: RowInput;
}

/** @returns what is still to be written */
async function attempt(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  open: readonly Rewrite[],
): Promise<readonly Rewrite[]> {
  const top = await trip(context, () => queueTop(sheet));
  const headingRow = headingRowFor(top, open);
  if (headingRow === null) return open;
  const headings = headingsOfTop(top, headingRow);
  const known = [...new Set(open.flatMap(({ held }) => [...held.keys()]))].filter((heading) =>
    headings.includes(heading),
  );
  const columns = await trip(
    context,
    () => new Map(known.map((heading) => [heading, queueColumn(sheet, headings.indexOf(heading))])),
  );
  const found = open.map((wanted) => ({ wanted, place: placeOf(wanted, columns, headings, headingRow) }));
  const places = found.flatMap(({ place }) => place ?? []);
  const lost = found.flatMap(({ wanted, place }) =>
    place === null && isNameless(wanted, headings) ? [wanted] : [],
  );
  if (places.length === 0) return lost;
  return [...lost, ...(await restore(context, sheet, places, headings, headingRow, widthOfTop(top)))];
}

/** Whether a column is gone under whose heading something is to be written: renamed, perhaps. */
function isNameless({ cells }: Rewrite, headings: readonly string[]): boolean {
  return [...cells.keys()].some((heading) => !headings.includes(heading));
}

async function restore(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  places: readonly Place[],
  headings: readonly string[],
  headingRow: number,
  width: number,
): Promise<readonly Rewrite[]> {
  const written = await writeRows(
    context,
    sheet,
    places.map(({ input }) => input),
    {
      width,
      look: (write) => {
        write();
      },
    },
  );
  const now = headingsOfTop(written.top, headingRow);
  const sameHeadings = headings.every((heading, column) => now[column] === heading);
  const wrong = undoOf(written, headingRow);
  return places.flatMap(({ wanted, input }, index) => {
    const before = written.rows[index]?.before.values ?? [];
    const stood = [...input.cells.keys()].every(
      (column) => before[column] === wanted.held.get(headings[column] ?? ''),
    );
    const isSameRow =
      score(wanted, (heading) => before[headings.indexOf(heading)], headings) >= wanted.held.size - 1;
    if (sameHeadings && stood && isSameRow) return [];
    const again = wrong[index];
    return again === undefined ? [wanted] : [again, wanted];
  });
}

/** The row of the top that has most of the headings; null when it has none. From 1. */
function headingRowFor(top: Top, open: readonly Rewrite[]): number | null {
  if (top.range.isNullObject) return null;
  const telling = new Set(open.flatMap(({ held }) => [...held.keys()]));
  const { rowIndex, rowCount } = blockOf(top.range);
  let best: { row: number; count: number } | null = null;
  for (let row = rowIndex + 1; row <= rowIndex + rowCount; row += 1) {
    const count = headingsOfTop(top, row).filter((heading) => heading !== '' && telling.has(heading)).length;
    if (count > (best?.count ?? 0)) best = { row, count };
  }
  return best?.row ?? null;
}

function queueColumn(sheet: Excel.Worksheet, column: number): Excel.Range {
  return sheet
    .getRangeByIndexes(0, column, 1, 1)
    .getEntireColumn()
    .getUsedRangeOrNullObject(true)
    .load({ values: true, rowIndex: true, rowCount: true });
}

/** Where the row of a wanted is by now, and the cells that still hold what was written there; null when none does. */
function placeOf(
  wanted: Rewrite,
  columns: ReadonlyMap<string, Excel.Range>,
  headings: readonly string[],
  headingRow: number,
): Place | null {
  const valueAt = (heading: string, row: number): unknown => {
    const range = columns.get(heading);
    if (range === undefined || range.isNullObject) return '';
    const cells: unknown[] | undefined = range.values[row - range.rowIndex];
    return cells?.[0] ?? '';
  };
  const last = Math.max(
    0,
    ...[...columns.values()].map((range) => (range.isNullObject ? 0 : range.rowIndex + range.rowCount)),
  );
  let best: { row: number; points: number } | null = null;
  for (let row = headingRow; row < last; row += 1) {
    const points = score(wanted, (heading) => valueAt(heading, row), headings);
    if (points > (best?.points ?? 0)) best = { row, points };
  }
  // One cell may have been changed by someone since.
  if (best === null || best.points < comparable(wanted, headings) - 1) return null;
  const { row } = best;
  const cells = [...wanted.cells].filter(
    ([heading]) => headings.includes(heading) && valueAt(heading, row) === wanted.held.get(heading),
  );
  if (cells.length === 0) return null;
  return {
    wanted,
    input: {
      rowIndex: row,
      cells: new Map(cells.map(([heading, input]) => [headings.indexOf(heading), input])),
    },
  };
}

function comparable({ held }: Rewrite, headings: readonly string[]): number {
  return [...held.keys()].filter((heading) => headings.includes(heading)).length;
}

function score(wanted: Rewrite, valueAt: (heading: string) => unknown, headings: readonly string[]): number {
  let points = 0;
  for (const [heading, value] of wanted.held) {
    if (headings.includes(heading) && valueAt(heading) === value) points += 1;
  }
  return points;
}

function notWritten(open: readonly Rewrite[]): HostProblem {
  const cells = open.flatMap(({ cells: inputs }) =>
    [...inputs].map(([heading, { value }]) => `${heading}（原为${value === '' ? '空' : String(value)}）`),
  );
  return new HostProblem(
    'misplaced',
    `他人正在改动同一张表，写入后没能全部恢复，请核对这些栏：${cells.join('、')}。`,
  );
}
