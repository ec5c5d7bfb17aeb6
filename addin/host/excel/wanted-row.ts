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
}
