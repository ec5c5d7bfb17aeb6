/** What Excel checks when something is typed into a cell, in the words of the Excel JavaScript API. */
export interface ValidationRule {
  /** Excel.DataValidationType; `None` with a prompt only. */
  readonly type: string;
  /** Excel.DataValidationRule, such as `{ list: { inCellDropDown: true, source: '是,否' } }`. */
  readonly rule: unknown;
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  readonly errorAlert: {
    readonly showAlert: boolean;
    readonly style: string;
    readonly title: string;
    readonly message: string;
  };
  readonly ignoreBlanks: boolean;
}

export const noValidation: ValidationRule = {
  type: 'None',
  rule: {},
  prompt: { showPrompt: true, title: '', message: '' },
  errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
  ignoreBlanks: true,
};
