/** What Excel checks and shows as a cell is typed into (ECMA-376 Part 1, 18.3.1.32). */
export interface Validation {
  /** `any` accepts everything and only shows the prompt. */
  readonly type: 'any' | 'list' | 'whole' | 'decimal' | 'date' | 'custom';
  readonly operator?: 'between' | 'greaterThanOrEqual';
  /** Numbers, also days as serial numbers; or formulas, without =. */
  readonly formulae?: readonly (string | number)[];
  readonly allowBlank?: boolean;
  readonly showInputMessage?: boolean;
  readonly promptTitle?: string;
  readonly prompt?: string;
  readonly showErrorMessage?: boolean;
  readonly errorStyle?: 'stop' | 'warning' | 'information';
  readonly errorTitle?: string;
  readonly error?: string;
}
