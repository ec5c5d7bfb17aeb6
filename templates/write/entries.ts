import { columnName } from '../../rules/address';
import { ledgerOf, type Field, type LedgerKey } from '../../rules/ledgers';
import { valueOf, type Entry } from '../../rules/records';
import { columnFormula, columnResult } from './computed';
import type { Cell, FixedCell } from '../sheet/cell';
import { cellError, cellText, cellValue } from '../cells/write';

/** The fields of a ledger with their keys, in the order of its columns. */
export function fieldsOf(ledger: LedgerKey): readonly (readonly [key: string, field: Field])[] {
  return Object.entries(ledgerOf(ledger).fields);
}

/**
 * The ranges of a ledger's columns that hold digits as text.
 * @param columns field key → column number (1 = A); in the order of the ledger when left out
 */
export function digitRanges(
  ledger: LedgerKey,
  firstRow: number,
  lastRow: number,
  columns: Readonly<Record<string, number>> = {},
): readonly string[] {
  return fieldsOf(ledger).flatMap(([key, { type }], index) => {
    const column = columnName(columns[key] ?? index + 1);
    return type === 'phone' || type === 'creditCode' ? [`${column}${firstRow}:${column}${lastRow}`] : [];
  });
}

/** The cells of an entry in the order of its ledger's columns; computed columns as formulas. */
export function liveCells(entry: Entry): readonly Cell[] {
  return fieldsOf(entry.ledger).map(([key, field]) => {
    const formula = columnFormula(entry.ledger, key);
    return formula === null
      ? fieldCell(entry, key, field)
      : { formula, result: columnResult(entry, key) ?? '' };
  });
}

/** The cells of an entry in the order of its ledger's columns, computed columns as numbers. */
export function fixedCells(entry: Entry): readonly FixedCell[] {
  return fieldsOf(entry.ledger).map(
    ([key, field]) => fieldCell(entry, key, field) ?? columnResult(entry, key),
  );
}

/** The cells of the empty row under the headings of a new ledger. */
export function emptyCells(ledger: LedgerKey): readonly Cell[] {
  return fieldsOf(ledger).map(([key]) => {
    const formula = columnFormula(ledger, key);
    return formula === null ? null : { formula, result: '' };
  });
}

/** A cell that could not be read is written as it was found, not left out. */
function fieldCell(entry: Entry, key: string, field: Field): FixedCell {
  const problem = entry.problems.find((each) => each.field === key);
  if (problem === undefined) return cellValue(field.type, valueOf(entry, key));
  const { typed } = problem;
  if (typeof typed === 'object') return cellError(typed.error);
  return typeof typed === 'string' ? cellText(typed) : typed;
}
