import type { CellInput } from './cells';

/** Cells to be written into a row that is known by what it holds, not by where it stands. */
export interface Rewrite {
  /** What its cells hold, by the names of their columns. */
  readonly held: ReadonlyMap<string, unknown>;
  /** What is to be written, by the same names. */
  readonly cells: ReadonlyMap<string, CellInput>;
  /** The names of all columns when the row was read: a column of another name was inserted or renamed since. */
  readonly names: readonly string[];
  /** From 0: where it stood, which tells it from others that hold the same. */
  readonly rowIndex: number;
  /** The headings themselves or a row above them: no name but the place says what a cell is. */
  readonly isAbove: boolean;
  /** What stands in this row by mistake until it is put back, and so is what people take the row for. */
  readonly displacedBy: Displacing | null;
}

/** A row whose contents were written into another one by mistake. */
export interface Displacing {
  readonly wanted: Rewrite;
  /** The number formats of the row where they stand, by the names of its columns. */
  readonly formats: ReadonlyMap<string, string>;
}

/** What someone wrote into a row while it showed another one. */
export interface Edit {
  readonly of: Rewrite;
  readonly name: string;
  readonly input: CellInput;
}

/** A row with what someone wrote to it elsewhere. */
export function withEdits(row: Rewrite, edits: readonly Edit[]): Rewrite {
  const own = edits.filter(({ of }) => of === row);
  if (own.length === 0) return row;
  return { ...row, cells: new Map([...row.cells, ...own.map(({ name, input }) => [name, input] as const)]) };
}
