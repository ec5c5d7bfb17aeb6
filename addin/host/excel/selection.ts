import { cellAddress } from '../../../rules/address';
import type { LedgerKey } from '../../../rules/ledgers';
import type { Entry, Source } from '../../../rules/records';
import { gridRows } from './grid';
import type { Selection } from '../port';
import { rowEntry } from './row-entry';
import { run } from './run';

/** Where the last reading of the workbook found a ledger. */
export interface KnownSheet {
  readonly ledger: LedgerKey;
  readonly source: Source;
}

/** The selected cell, and the record of its row where the sheet is a known ledger: two round trips. */
export async function readSelection(known: (sheet: string) => KnownSheet | null): Promise<Selection> {
  return run(async (context) => {
    const range = context.workbook.getSelectedRange().load({ rowIndex: true, columnIndex: true });
    const sheet = range.worksheet.load({ name: true });
    await context.sync();
    const { rowIndex, columnIndex } = range;
    const place = { sheet: sheet.name, cell: cellAddress(rowIndex + 1, columnIndex + 1) };
    const ledger = known(sheet.name);
    if (ledger === null || rowIndex < ledger.source.headingRow) return { ...place, entry: null };
    const row = sheet.getRangeByIndexes(rowIndex, 0, 1, widthOf(ledger)).load({ values: true });
    await context.sync();
    return { ...place, entry: entryIn(ledger, rowIndex, row.values) };
  });
}

/** Selects a cell, because the user asked to see it, and tells whose row it is by now: one round trip. */
export async function selectCell(
  place: { readonly sheet: string; readonly cell: string },
  known: (sheet: string) => KnownSheet | null,
): Promise<Selection> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    const cell = sheet.getRange(place.cell).load({ rowIndex: true });
    sheet.activate();
    cell.select();
    const ledger = known(place.sheet);
    const columnCount = ledger === null ? 1 : widthOf(ledger);
    const row = cell
      .getEntireRow()
      .getCell(0, 0)
      .getResizedRange(0, columnCount - 1)
      .load({ values: true });
    await context.sync();
    return { ...place, entry: ledger === null ? null : entryIn(ledger, cell.rowIndex, row.values) };
  });
}

function widthOf({ source }: KnownSheet): number {
  return Math.max(...Object.values(source.columns));
}

/** The record of a row read from column A on; null on the headings, above them, and on an empty row. */
function entryIn(
  { ledger, source }: KnownSheet,
  rowIndex: number,
  values: readonly (readonly unknown[])[],
): Entry | null {
  if (rowIndex < source.headingRow) return null;
  const columnCount = values[0]?.length ?? 0;
  const [read] = gridRows({ rowIndex, columnIndex: 0, rowCount: 1, columnCount }, values);
  return read ? rowEntry(ledger, source, read) : null;
}
