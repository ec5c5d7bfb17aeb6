import { ledgerOf, type FieldType, type LedgerKey } from '../../../rules/ledgers';
import { columnFormula } from '../../../templates/write/computed';
import { cellValue } from '../../../templates/cells/write';
import { numberFormats } from '../../../templates/sheet/styles';
import type { FieldValues } from '../port';

/** What Office.js takes for a cell: a text, a number, or empty text for an empty cell. */
export type ExcelCell = string | number;

/** Texts that Excel would take for a formula, a number or a date. */
const COERCED = /^[=+\-@'\d.（(]|%$/;

/**
 * A field's value as Office.js takes it. Free texts stand in cells of the format General, where ' in front keeps a text a text;
 * ids, phones, names and choices stand in cells formatted as text, where it would become part of them.
 */
export function excelCell(type: FieldType, value: string | number | null): ExcelCell {
  const cell = cellValue(type, value);
  if (cell === null) return '';
  return typeof cell === 'string' && type === 'text' && COERCED.test(cell) ? `'${cell}` : cell;
}

/**
 * A new row in the order of the headings found in the sheet, and how its cells are shown. Null for the columns of others and
 * those of 核查: what is null stays as Excel makes it, which fills calculated columns by itself.
 */
export function newRow(
  ledger: LedgerKey,
  headings: readonly string[],
  values: FieldValues,
): { readonly cells: readonly (ExcelCell | null)[]; readonly formats: readonly (string | null)[] } {
  const fields = new Map(
    Object.entries(ledgerOf(ledger).fields).map(([key, field]) => [field.heading, { key, ...field }]),
  );
  const columns = headings.map((heading) => fields.get(heading) ?? null);
  return {
    cells: columns.map((field) => {
      if (field === null) return null;
      return columnFormula(ledger, field.key) ?? excelCell(field.type, values[field.key] ?? null);
    }),
    formats: columns.map((field) => field && numberFormats[field.type]),
  };
}
