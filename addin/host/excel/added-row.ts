import type { ShownCells } from './write-rows';

/** A row as it stands in the sheet. */
export interface AddedRow extends ShownCells {
  /** From 0. */
  readonly rowIndex: number;
}
