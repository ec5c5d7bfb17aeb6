import type { Format } from './format';

/** What a formula left when it failed, such as `#N/A`. */
export interface CellError {
  readonly error: string;
}

/** The value of a cell; the empty text means that it holds nothing, as in the Excel JavaScript API. */
export type Value = string | number | boolean | CellError;

/** A cell is never changed, only replaced. */
export interface Cell {
  readonly value: Value;
  /** With its equals sign; null for a constant. The value beside it is the one last calculated. */
  readonly formula: string | null;
  readonly format: Format;
}

export function isBlank({ value, formula }: Cell): boolean {
  return value === '' && formula === null;
}

/** A value as the API gives it: errors become their text. */
export function plainValue(value: Value): string | number | boolean {
  return typeof value === 'object' ? value.error : value;
}

/** Excel.RangeValueType */
export function valueType(value: Value): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  switch (typeof value) {
    case 'number':
      return 'Double';
    case 'boolean':
      return 'Boolean';
    case 'object':
      return 'Error';
    default:
      return value === '' ? 'Empty' : 'String';
  }
}
