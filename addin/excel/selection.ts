import { cellAddress } from '../../rules/address';
import type { LedgerKey } from '../../rules/ledgers';
import type { Source } from '../../rules/records';
import { gridRows } from './grid';
import type { Selection } from './port';
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
    const columnCount = Math.max(...Object.values(ledger.source.columns));
    const row = sheet.getRangeByIndexes(rowIndex, 0, 1, columnCount).load({ values: true });
    await context.sync();
    const [read] = gridRows({ rowIndex, columnIndex: 0, rowCount: 1, columnCount }, row.values);
    return { ...place, entry: read ? rowEntry(ledger.ledger, ledger.source, read) : null };
  });
}

/** Selects a cell, because the user asked to see it. */
export async function selectCell({
  sheet,
  cell,
}: {
  readonly sheet: string;
  readonly cell: string;
}): Promise<void> {
  await run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(cell).select();
    await context.sync();
  });
}
