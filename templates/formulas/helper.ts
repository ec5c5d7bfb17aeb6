import type { Refs } from './refs';

/** What Excel takes in a cell is 8,192 characters. */
export const LONGEST = 7800;

/** A column that others build on: its heading, and the formula of a row. */
export interface Helper {
  readonly heading: string;
  readonly formula: (refs: Refs) => string;
}
