import { contains, type Area, type Sheet } from '../../emulated';

/**
 * The look that conditional formats give a cell. Formulas are not calculated here: those that name no cell are taken as
 * true, which the marks of the pane are, all others as false.
 */
export function markOf(sheet: Sheet, cell: Area): Readonly<Record<string, string>> {
  const format = sheet.conditionalFormats.find(
    ({ areas, type, formula }) =>
      type === 'Custom' && namesNoCell(formula) && areas.some((area) => contains(area, cell)),
  );
  if (!format) return {};
  const { fill, fontColor } = format.look;
  return { ...(fill ? { background: fill } : {}), ...(fontColor ? { color: fontColor } : {}) };
}

function namesNoCell(formula: string): boolean {
  return !/\$?[A-Z]{1,3}\$?\d/i.test(formula.replace(/"[^"]*"/g, ''));
}
