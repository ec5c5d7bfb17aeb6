import { ledgerOf, type LedgerKey } from '../../../rules/ledgers';
import type { Entry, Source } from '../../../rules/records';
import { recognise } from '../../../templates/read';
import { readLedgerSheet } from '../../../templates/read/sheet';
import type { GridRow } from '../../../templates/xlsx';
import { sheetGrid } from './grid';

/** One row as a record, through the same reader as a whole sheet; null when the row holds no record. */
export function rowEntry(ledger: LedgerKey, source: Source, row: GridRow): Entry | null {
  const grid = sheetGrid(ledgerOf(ledger).sheet, [headings(ledger, source), row]);
  const recognised = recognise(grid);
  if (recognised === null) return null;
  const [entry] = readLedgerSheet(source.file, grid, recognised, false).entries;
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
