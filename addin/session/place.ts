import { cellAddress } from '../../rules/address';
import type { Entry } from '../../rules/records';

/** Where a record's field stands as far as known; its 编号, where the sheet has no such column. */
export function placeOf(
  entry: Entry,
  field: string | null,
): { readonly sheet: string; readonly cell: string } {
  const { columns, sheet } = entry.source;
  const column = (field === null ? undefined : columns[field]) ?? columns['id'] ?? 1;
  return { sheet, cell: cellAddress(entry.row, column) };
}
