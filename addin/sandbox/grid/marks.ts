import { columnNumber } from '../../../rules/address';
import { contains, type Area, type Sheet } from '../../emulated';

/**
 * The look that conditional formats give a cell. Formulas are not calculated here, but for the marks of the pane, which hold while a
 * cell of their own row says what it said; formulas that name no cell are taken as true, all others as false.
 */
export function markOf(sheet: Sheet, cell: Area): Readonly<Record<string, string>> {
  const format = sheet.conditionalFormats.find(
    ({ areas, type, formula }) =>
      type === 'Custom' &&
      areas.some((area) => contains(area, cell)) &&
      (namesNoCell(formula) || holdsInRow(formula, sheet, cell.row)),
  );
  if (!format) return {};
  const { fill, fontColor } = format.look;
  return { ...(fill ? { background: fill } : {}), ...(fontColor ? { color: fontColor } : {}) };
}

/** `$A5="招商-YS-2026-0001"`, of a mark: A of its own row, wherever that has gone. */
const OWN_ROW = /,\$([A-Z]{1,3})\d+=(?:"((?:[^"]|"")*)"|([\d.]+))\)$/;

function holdsInRow(formula: string, sheet: Sheet, row: number): boolean {
  const [, letters, text, number] = OWN_ROW.exec(formula) ?? [];
  if (letters === undefined) return false;
  const { value } = sheet.cell(row, columnNumber(letters) - 1);
  return value === (text === undefined ? Number(number) : text.replace(/""/g, '"'));
}

function namesNoCell(formula: string): boolean {
  return !/\$?[A-Z]{1,3}\$?\d/i.test(formula.replace(/"[^"]*"/g, ''));
}
