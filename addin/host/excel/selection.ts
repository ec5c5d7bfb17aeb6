import { cellAddress } from '../../../rules/address';
import type { LedgerKey } from '../../../rules/ledgers';
import type { Entry, Source } from '../../../rules/records';
import { withAbove } from '../above';
import { gridRow } from './grid';
import type { Selection } from '../port';
import { rowEntry } from './row-entry';
import { run, trip } from './run';
import type { FormNames } from '../../../rules/regulation/regulation';
import { shownRowOf } from './write-rows';

/** Where the last reading of the workbook found a ledger. */
export interface KnownSheet {
  readonly ledger: LedgerKey;
  readonly source: Source;
  /** The official names of all forms. */
  readonly forms: FormNames;
  /** Its records as they were then. */
  readonly records: readonly Entry[];
}

/** The selected cell, and the record of its row where the sheet is a known ledger: two round trips. */
export async function readSelection(known: (sheet: string) => KnownSheet | null): Promise<Selection> {
  return run(async (context) => {
    const { range, sheet } = await trip(context, () => {
      const selected = context.workbook.getSelectedRange().load({ rowIndex: true, columnIndex: true });
      return { range: selected, sheet: selected.worksheet.load({ name: true }) };
    });
    const { rowIndex, columnIndex } = range;
    const place = { sheet: sheet.name, cell: cellAddress(rowIndex + 1, columnIndex + 1) };
    const ledger = known(sheet.name);
    if (ledger === null || rowIndex < ledger.source.headingRow) return { ...place, entry: null };
    const row = await trip(context, () =>
      sheet.getRangeByIndexes(rowIndex, 0, 1, widthOf(ledger)).load({ values: true, numberFormat: true }),
    );
    return { ...place, entry: entryIn(ledger, rowIndex, row) };
  });
}

/** Selects a cell, because the user asked to see it, and tells whose row it is by now: one round trip. */
export async function selectCell(
  place: { readonly sheet: string; readonly cell: string },
  known: (sheet: string) => KnownSheet | null,
): Promise<Selection> {
  return run(async (context) => {
    const ledger = known(place.sheet);
    const { cell, row } = await trip(context, () => {
      const sheet = context.workbook.worksheets.getItem(place.sheet);
      const target = sheet.getRange(place.cell).load({ rowIndex: true });
      sheet.activate();
      target.select();
      const first = target.getEntireRow().getCell(0, 0);
      const whole = first.getResizedRange(0, (ledger === null ? 1 : widthOf(ledger)) - 1);
      return { cell: target, row: whole.load({ values: true, numberFormat: true }) };
    });
    return { ...place, entry: ledger === null ? null : entryIn(ledger, cell.rowIndex, row) };
  });
}

function widthOf({ source }: KnownSheet): number {
  return Math.max(...Object.values(source.columns));
}

/** The record of a row read from column A on; null on the headings, above them, and on an empty row. */
function entryIn(
  { ledger, source, forms, records }: KnownSheet,
  rowIndex: number,
  row: Excel.Range,
): Entry | null {
  if (rowIndex < source.headingRow) return null;
  const { values, formats } = shownRowOf(row, 0);
  const entry = rowEntry(ledger, source, gridRow(rowIndex, values, formats), forms);
  if (entry === null) return null;
  return withAbove(
    entry,
    records.find(({ values: { id } }) => id !== null && id === entry.values.id),
  );
}
