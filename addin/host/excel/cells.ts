import type { FieldType } from '../../../rules/ledgers';
import { numberFormats } from '../../../templates/sheet/styles';
import { cellValue } from '../../../templates/cells/write';

/** What Office.js takes for a cell: a text, a number, or empty text for an empty cell. */
export type ExcelCell = string | number | boolean;

/** Something to be written into a cell. */
export interface CellInput {
  readonly value: ExcelCell;
  /** The number format that the cell needs to hold it; null where its own will do. */
  readonly format: string | null;
}

const TEXT_FORMAT = '@';
const GENERAL = 'General';

/** Texts that Excel would take for a formula, a number or a date. */
const COERCED = /^[=+\-@'\d.（(]|%$/;

const MOMENTS: readonly FieldType[] = ['date', 'time', 'datetime'];

/**
 * A field's value as a cell of this number format takes it. In cells formatted as text a number would become a text, and ' in
 * front a part of the text; in all others ' keeps a text a text.
 */
export function cellInput(type: FieldType, value: string | number | null, format: string): CellInput {
  const cell = cellValue(type, value);
  if (cell === null) return { value: '', format: null };
  if (typeof cell === 'string') return { value: asText(cell, format), format: null };
  const shownWrong = format === TEXT_FORMAT || (format === GENERAL && MOMENTS.includes(type));
  return { value: cell, format: shownWrong ? numberFormats[type] : null };
}

/** The same for a cell of a new row, which gets the format of its field. */
export function newCellInput(type: FieldType, value: string | number | null): CellInput {
  return { ...cellInput(type, value, numberFormats[type]), format: numberFormats[type] };
}

/**
 * What puts a cell back to what it held.
 * @param formula as Excel gave it: of a constant the same as its value
 */
export function formerInput(value: unknown, formula: unknown, format: unknown): CellInput {
  const number = String(format);
  if (typeof formula === 'number' || typeof formula === 'boolean') return { value: formula, format: number };
  if (typeof formula !== 'string') return { value: '', format: number };
  return { value: formula === value && formula !== '' ? asText(formula, number) : formula, format: number };
}

/** A text as a cell of this format keeps it a text. */
export function asText(text: string, format: string): string {
  return format !== TEXT_FORMAT && COERCED.test(text) ? `'${text}` : text;
}
