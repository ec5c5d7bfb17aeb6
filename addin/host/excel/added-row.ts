/** A row as it stands in the sheet. */
export interface AddedRow {
  /** From 0. */
  readonly rowIndex: number;
  readonly values: readonly unknown[];
}
