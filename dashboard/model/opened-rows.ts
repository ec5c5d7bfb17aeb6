import type { Rows } from '../../rules/measures';

/** What the reader asked to see: the rows behind a figure, a bar or a cell. */
export interface OpenedRows {
  readonly title: string;
  /** What is counted and what is left out. */
  readonly definition: string;
  readonly rows: Rows;
}

export type OpenRows = (opened: OpenedRows) => void;
