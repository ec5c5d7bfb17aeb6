/** Excel.WorksheetProtectionOptions that let something pass. */
export type Allowance =
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertRows'
  | 'allowInsertColumns'
  | 'allowDeleteRows'
  | 'allowDeleteColumns'
  | 'allowSort'
  | 'allowAutoFilter';

export interface Protection {
  readonly password: string;
  readonly options: Readonly<Record<string, unknown>>;
}
