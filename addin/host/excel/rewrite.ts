import type { LedgerKey } from '../../../rules/ledgers';
import { HostProblem } from '../host-problem';
import { formerInput, type CellInput } from './cells';
import { blockOf } from './grid';
import { columnOf, placeIn, placeInTop, type ColumnCells, type Place } from './row-by-content';
import { trip } from './run';
import { namesOfTop, placeName, placeNamed, queueTop, widthOfTop, type Names, type Top } from './top';
import { withEdits, type Edit, type Rewrite } from './wanted-row';
import { writeRows, type RowWritten } from './write-rows';

/** How often a row is looked for again that moved between finding and writing. */
const ROUNDS = 24;
/** How many further cells, filled or empty, tell a row from others. */
const TELLING = 8;

/** What puts rows back that were written. @param names at the moment of writing */
export function undoOf(rows: readonly RowWritten[], names: Names): readonly Rewrite[] {
  return rows.map(({ input, before, after }) => {
    const isAbove = input.rowIndex < names.headingRow;
    const name = (column: number): string =>
      (isAbove ? undefined : names.byColumn[column]) ?? placeName(column);
    const written = [...input.cells.keys()];
    const changed = written.filter((column) => before.formulas[column] !== after.formulas[column]);
    const constant = after.values
      .map((value, column) => ({ value, column }))
      .filter(({ value, column }) => !input.cells.has(column) && before.formulas[column] === value);
    const filled = constant.filter(({ value }) => value !== '');
    const empty = constant.filter(({ value }) => value === '');
    const others = (isAbove ? filled : [...filled, ...empty].slice(0, TELLING)).map(({ column }) => column);
    const former = (column: number): CellInput =>
      formerInput(before.values[column], before.formulas[column], before.formats[column]);
    return {
      isAbove,
      rowIndex: input.rowIndex,
      names: names.byColumn,
      held: new Map([...written, ...others].map((column) => [name(column), after.values[column]])),
      cells: new Map(changed.map((column) => [name(column), former(column)])),
      displacedBy: null,
    };
  });
}

/**
 * Writes cells of rows that are known by what they hold: finds each row wherever colleagues have moved it meanwhile, and puts
 * back what was written over on the way.
 * @throws HostProblem kind misplaced, naming what could not be written
 */
export async function rewrite(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  ledger: LedgerKey,
  rewrites: readonly Rewrite[],
): Promise<void> {
  // What was written over last is put back first: by it the rows written before are known again.
  let groups: (readonly Rewrite[])[] = [rewrites.filter(changesAnything)];
  for (let round = 0; round < ROUNDS; round += 1) {
    const open = groups.pop() ?? [];
    if (open.length === 0) {
      if (groups.length === 0) return;
      continue;
    }
    // The headings first: by them the other rows are known.
    const above = open.filter(({ isAbove }) => isAbove);
    const rest = above.length > 0 ? open.filter(({ isAbove }) => !isAbove) : [];
    const { left, wrong, edits } =
      above.length > 0
        ? await attemptAbove(context, sheet, ledger, above)
        : await attempt(context, sheet, ledger, open);
    groups = [...groups, [...left, ...rest], wrong].map((group) =>
      group.map((each) => withEdits(each, edits)),
    );
  }
  const open = groups.flat();
  if (open.length > 0) throw notWritten(open);
}

/** A row over which the same was written as it held needs nothing back, and could not be told from others like it. */
function changesAnything({ cells }: Rewrite): boolean {
  return cells.size > 0;
}

/** What came of an attempt. */
interface Outcome {
  /** What is still to be written. */
  readonly left: readonly Rewrite[];
  /** What was written over. */
  readonly wrong: readonly Rewrite[];
  /** What was found in rows that showed another one, and was taken out of them. */
  readonly edits: readonly Edit[];
}

async function attempt(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  ledger: LedgerKey,
  open: readonly Rewrite[],
): Promise<Outcome> {
  const top = await trip(context, () => queueTop(sheet));
  const found = namesOfTop(ledger, top);
  if (found === null) return { left: open, wrong: [], edits: [] };
  const names = withPlaces(found, open);
  const { again, ranges } = await trip(context, () => ({
    again: queueTop(sheet),
    ranges: names.byColumn.map((_, column) => queueColumn(sheet, column)),
  }));
  // Columns that were moved between the two round trips were not read under their names.
  if (!sameNames(found, namesOfTop(ledger, again))) return { left: open, wrong: [], edits: [] };
  const columns = ranges.map(cellsOf);
  const places = open.map((wanted) => ({ wanted, place: placeIn(wanted, names, columns) }));
  return settle(context, sheet, ledger, places, { names, width: names.byColumn.length });
}

function sameNames(a: Names, b: Names | null): boolean {
  return a.headingRow === b?.headingRow && a.byColumn.join('\n') === b.byColumn.join('\n');
}

/** The names with those of the columns on the right that have no heading, as far as something is to be written there. */
function withPlaces({ headingRow, byColumn }: Names, open: readonly Rewrite[]): Names {
  const last = Math.max(...open.flatMap(({ held }) => [...held.keys()].map(placeNamed)));
  const further = Array.from({ length: Math.max(0, last + 1 - byColumn.length) }, (_, index) =>
    placeName(byColumn.length + index),
  );
  return { headingRow, byColumn: [...byColumn, ...further] };
}

/** Rows that no heading names are looked for in the top rows. */
async function attemptAbove(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  ledger: LedgerKey,
  open: readonly Rewrite[],
): Promise<Outcome> {
  const top = await trip(context, () => queueTop(sheet));
  const rows = topRows(top);
  const found = open.map((wanted) => ({ wanted, place: placeInTop(wanted, rows) }));
  return settle(context, sheet, ledger, found, { names: null, width: widthOfTop(top) });
}

interface Found {
  readonly wanted: Rewrite;
  /** Null when the row is gone, unclear when it cannot be told which cells are meant. */
  readonly place: Place | null | 'unclear';
}

/** Writes what was found. */
async function settle(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  ledger: LedgerKey,
  found: readonly Found[],
  { names, width }: { readonly names: Names | null; readonly width: number },
): Promise<Outcome> {
  const unclear = found.flatMap(({ wanted, place }) => (place === 'unclear' ? [wanted] : []));
  const places = found.flatMap(({ wanted, place }) =>
    place === null || place === 'unclear' ? [] : [{ wanted, place }],
  );
  if (places.length === 0) return { left: unclear, wrong: [], edits: [] };
  const inputs = places.map(({ place: { rowIndex, cells } }) => ({ rowIndex, cells }));
  const { top, rows } = await writeRows(context, sheet, inputs, {
    width,
    look: (write) => {
      write();
    },
  });
  const now = namesOfTop(ledger, top) ?? names ?? { headingRow: Infinity, byColumn: [] };
  const stayed =
    names === null ||
    names.byColumn.every((name, column) => placeNamed(name) >= 0 || now.byColumn[column] === name);
  const undo = undoOf(rows, now);
  const left = [...unclear];
  const wrong: Rewrite[] = [];
  const edits: Edit[] = [];
  for (const [index, { wanted, place }] of places.entries()) {
    const [row, over] = [rows[index], undo[index]];
    if (row === undefined || over === undefined) continue;
    const differing = [...place.held].filter(([column, value]) => row.before.values[column] !== value);
    const isSame = differing.length <= 1 && differing.every(([column]) => !place.cells.has(column));
    if (stayed && isSame) {
      edits.push(...place.edits);
      if (wanted.displacedBy !== null && differing.length > 0) left.push(restOf(wanted, over, differing));
      continue;
    }
    left.push(wanted);
    const formats = new Map(now.byColumn.map((name, column) => [name, String(row.before.formats[column])]));
    const displaced = { ...over, displacedBy: { wanted, formats } };
    if (changesAnything(displaced)) wrong.push(displaced);
  }
  return { left, wrong, edits };
}

/** A row that shows another one no longer, but for the cell that someone changed at the last moment. */
function restOf(
  wanted: Rewrite,
  { held, names, rowIndex }: Rewrite,
  differing: readonly (readonly [column: number, value: unknown])[],
): Rewrite {
  const former = differing.map(([column, value]) => [names[column] ?? placeName(column), value] as const);
  return { ...wanted, names, rowIndex, held: new Map([...held, ...former]), cells: new Map() };
}

function queueColumn(sheet: Excel.Worksheet, column: number): Excel.Range {
  return sheet
    .getRangeByIndexes(0, column, 1, 1)
    .getEntireColumn()
    .getUsedRangeOrNullObject(true)
    .load({ values: true, rowIndex: true });
}

function cellsOf(range: Excel.Range): ColumnCells {
  return range.isNullObject ? columnOf(0, []) : columnOf(range.rowIndex, range.values);
}

/** The rows of a top from the first row of the sheet on, each from column A on. */
function topRows({ range }: Top): readonly (readonly unknown[])[] {
  if (range.isNullObject) return [];
  const { rowIndex, columnIndex } = blockOf(range);
  const above = Array.from({ length: rowIndex }, () => []);
  const left: unknown[] = Array.from({ length: columnIndex }, () => '');
  return [...above, ...range.values.map((row: unknown[]) => [...left, ...row])];
}

function notWritten(open: readonly Rewrite[]): HostProblem {
  const cells = open.flatMap(({ cells: inputs }) =>
    [...inputs.values()].flatMap(({ value }) => (value === '' ? [] : [`“${String(value)}”`])),
  );
  return new HostProblem(
    'misplaced',
    `他人正在改动同一张表，写入后没能全部恢复，请核对并补上这些内容：${cells.join('、')}。`,
  );
}
