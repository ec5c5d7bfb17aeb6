import { columnName } from '../../rules/address';
import type { LayoutTable } from './table';

/** The rows that drop-downs, checks and lists of 设置 and 日历 reach. */
export const LIST_ROWS = 500;

/** The letters of a table's column. */
export function lettersOf<K extends string>(table: LayoutTable<K>, key: NoInfer<K>): string {
  return columnName(table.firstColumn + table.columns.findIndex((column) => column.key === key));
}

/**
 * The workbook's name for {@link listRange}: `Settings_Units_部室`. Formulas name no other sheet by it, so that rows can share one,
 * and the range reaches rows that are yet to come in programs whose tables do not grow.
 */
export function listName<K extends string>(table: LayoutTable<K>, key: NoInfer<K>): string {
  return `${table.name}_${table.columns.find((column) => column.key === key)?.heading ?? key}`;
}

/** The cells of a table's column that lists reach: `设置!$D$5:$D$504`. */
export function listRange<K extends string>(sheet: string, table: LayoutTable<K>, key: NoInfer<K>): string {
  const letters = lettersOf(table, key);
  return `${sheet}!$${letters}$${table.headingRow + 1}:$${letters}$${table.headingRow + LIST_ROWS}`;
}
