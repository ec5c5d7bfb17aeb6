import { columnName } from '../../rules/address';
import { SETTINGS_SHEET, type LayoutTable } from '../layout';

/** The rows that lists of 设置 and 日历 reach. */
export const LIST_ROWS = 500;

/** A column of a list of 设置, as a range. */
export function settingsColumn<K extends string>(table: LayoutTable<K>, key: NoInfer<K>): string {
  return tableColumn(SETTINGS_SHEET, table, key);
}

/** A column of a table, as a range of {@link LIST_ROWS} cells. */
export function tableColumn<K extends string>(sheet: string, table: LayoutTable<K>, key: NoInfer<K>): string {
  const column = columnName(table.firstColumn + table.columns.findIndex((each) => each.key === key));
  return `${sheet}!$${column}$${table.headingRow + 1}:$${column}$${table.headingRow + LIST_ROWS}`;
}
