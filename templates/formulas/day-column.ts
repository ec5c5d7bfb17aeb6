/** A column of the sheet 日历推算: what its first rows hold, and the formula of the others. */
export interface Column {
  readonly letter: string;
  readonly heading: string;
  readonly rows: number;
  /** Worked out when the sheet is written: to open a page nobody needs them. */
  readonly values?: () => readonly (string | number)[];
  readonly formula?: (row: number) => string;
  /** The workbook's name by which the formulas of ledgers find it. */
  readonly name?: string;
  /** Its numbers are days. */
  readonly days?: boolean;
}
