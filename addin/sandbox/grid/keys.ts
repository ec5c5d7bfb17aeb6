import { bounding, cellArea, type Area, plainValue, type Cell, TEXT, shownText } from '../../emulated';
import { dateFormatOf } from '../../../templates/xlsx';
import type { Layout } from './layout';

const PAGE = 20;

/** The cells that a key moves the selection to; null for other keys. */
export function moveFor(
  { key, shiftKey, ctrlKey }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey'>,
  { rows, columns }: Layout,
  selection: Area,
): Area | null {
  const { row, column } = selection;
  const back = shiftKey ? -1 : 1;
  const to = (toRow: number, toColumn: number): Area => cellArea(toRow, toColumn);
  switch (key) {
    case 'Enter':
      return to(rows.step(row, back), column);
    case 'Tab':
      return to(row, columns.step(column, back));
    case 'Home':
      return to(ctrlKey ? 0 : row, 0);
    case 'PageDown':
      return to(Math.min(row + PAGE, rows.count - 1), column);
    case 'PageUp':
      return to(Math.max(row - PAGE, 0), column);
    default:
      return arrow(key, shiftKey, { rows, columns }, selection);
  }
}

function arrow(
  key: string,
  extend: boolean,
  { rows, columns }: Pick<Layout, 'rows' | 'columns'>,
  from: Area,
): Area | null {
  const last = { row: from.row + from.rows - 1, column: from.column + from.columns - 1 };
  const { row, column } = extend ? last : from;
  const moved = new Map([
    ['ArrowDown', cellArea(rows.step(row, 1), column)],
    ['ArrowUp', cellArea(rows.step(row, -1), column)],
    ['ArrowRight', cellArea(row, columns.step(column, 1))],
    ['ArrowLeft', cellArea(row, columns.step(column, -1))],
  ]).get(key);
  if (!moved) return null;
  return extend ? bounding(cellArea(from.row, from.column), moved) : moved;
}

/** What Excel puts into the cell for editing: the formula, a date as it is shown, else the whole value. */
export function editText({ value, formula, format }: Cell): string {
  if (formula !== null) return formula;
  const dated = format.numberFormat !== TEXT && dateFormatOf(format.numberFormat) !== undefined;
  return dated ? shownText(value, format.numberFormat) : String(plainValue(value));
}
