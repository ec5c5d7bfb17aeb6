import { columnName, sheetReference } from '../../rules/address';
import type { PlacedForm } from '../write';

/** The counted records of a form, as formulas on other sheets refer to them. */
export interface FormRows {
  /** The column of a field over all counted records: `'预约服务登记表'!$C$4:$C$20`. */
  readonly range: (field: string) => string;
  /** A field's cell in the counted record with this index. */
  readonly cell: (field: string, index: number) => string;
}

/**
 * The ranges hold rows besides those in which records begin: where a long record goes on, and the empty row of a form
 * without records. All cells of these are blank, so that whatever counts filled cells counts records.
 * @param notCounted how many records stand first that are shown and not counted: those from before the regulation was
 * in force. Where all are such, the ranges are the row below the table, which is left free.
 */
export function formRows(placed: PlacedForm, notCounted: number): FormRows {
  const { sheet, columns, firstRow, lastRow, recordRows } = placed;
  const counted = recordRows.slice(notCounted);
  const first = counted[0] ?? (recordRows.length === 0 ? firstRow : lastRow + 1);
  const last = Math.max(first, lastRow);
  const place = (field: string, row: number): string => {
    const column = columns[field];
    if (column === undefined) throw new RangeError(`Expected a column for ${field} in ${sheet.name}`);
    return `$${columnName(column)}$${row}`;
  };
  const of = sheetReference(sheet.name);
  return {
    range: (field) => `${of}${place(field, first)}:${place(field, last)}`,
    cell: (field, index) => {
      const row = counted[index];
      if (row === undefined) throw new RangeError(`Expected a record ${index} in ${sheet.name}`);
      return `${of}${place(field, row)}`;
    },
  };
}
