import { ledgerOf, type LedgerKey } from '../../../rules/ledgers';
import type { Entry, Source } from '../../../rules/records';
import { columnsOf, readLedgerSheet } from '../../../templates/read';
import type { GridRow } from '../../../templates/xlsx';
import { sheetGrid } from './grid';
import type { FormNames } from '../../../rules/regulation/regulation';

/** One row as a record, through the same reader as a whole sheet; null when the row holds no record. */
export function rowEntry(ledger: LedgerKey, source: Source, row: GridRow, forms: FormNames): Entry | null {
  const grid = sheetGrid(source.sheet, [headings(ledger, source), row]);
  const columns = columnsOf(ledger, grid.rows);
  if (columns === null) return null;
  const [entry] = readLedgerSheet(source.file, grid, { ledger, by: 'name', columns }, false, forms).entries;
  return entry === undefined ? null : { ...entry, source };
}

/** The official headings over the columns in which the sheet keeps them. */
function headings(ledger: LedgerKey, { columns, headingRow }: Source): GridRow {
  const cells: (string | undefined)[] = [];
  for (const [key, field] of Object.entries(ledgerOf(ledger).fields)) {
    const column = columns[key];
    if (column !== undefined) cells[column - 1] = field.heading;
  }
  return { row: headingRow, cells: Array.from(cells) };
}
