/** An error such as `#N/A`. */
export interface CellError {
  readonly error: '#N/A' | '#REF!' | '#NAME?' | '#DIV/0!' | '#NULL!' | '#VALUE!' | '#NUM!';
}

/** A cell that holds no formula: text, number (also a day or time as a serial number), truth, nothing, or an error. */
export type FixedCell = string | number | boolean | null | CellError;

/** A formula, without =, and what it gives: null where that is left to the program that opens the file. */
export interface FormulaCell {
  readonly formula: string;
  readonly result: FixedCell;
}

export type Cell = FixedCell | FormulaCell;

/** What may take several lines of a cell. Numbers are never broken: their columns are as wide as they need. */
export function wrappingText(cell: Cell): string {
  const shown = typeof cell === 'object' && cell !== null && 'formula' in cell ? cell.result : cell;
  return typeof shown === 'string' ? shown : '';
}
