import { ledgerKeys, type LedgerKey } from '../../../rules/ledgers';
import type { FormNames } from '../../../rules/regulation/regulation';
import { sheetNames } from '../../../templates/layout';
import type { LedgerBook, SheetReport } from '../../../templates/read';
import { LEDGER_HEADING_ROW } from '../../../templates/write';

/** A sheet that holds a ledger. */
export interface RecognisedSheet {
  readonly report: SheetReport;
  readonly ledger: LedgerKey;
  /** Made by this program: the official name, headings where it puts them and none missing. */
  readonly official: boolean;
}

/** The sheets of a workbook that were recognised as ledgers, in the order of the workbook. */
export function recognisedSheets(book: LedgerBook, forms: FormNames): readonly RecognisedSheet[] {
  return book.sheets.flatMap((report) =>
    report.ledger === null
      ? []
      : [{ report, ledger: report.ledger, official: isOfficial(report, forms[report.ledger]) }],
  );
}

function isOfficial({ sheet, headingRow, missingColumns }: SheetReport, name: string): boolean {
  return isNamed(sheet, name) && headingRow === LEDGER_HEADING_ROW && missingColumns.length === 0;
}

/** The official name, also as Excel changes it where another sheet has it already: `预约服务登记表 (2)`. */
function isNamed(sheet: string, name: string): boolean {
  return sheet.replace(/ \(\d+\)$/, '') === name;
}

/** The official sheets that the workbook lacks, in their order. */
export function missingSheets(book: LedgerBook, forms: FormNames): readonly string[] {
  const official = new Set(
    recognisedSheets(book, forms).flatMap((each) => (each.official ? [each.ledger] : [])),
  );
  const present = new Set(book.sheets.map(({ sheet }) => sheet));
  const ledgersLacking = new Set(ledgerKeys.filter((key) => !official.has(key)).map((key) => forms[key]));
  const ledgerSheets = new Set(Object.values(forms));
  return sheetNames(forms).filter((name) =>
    ledgerSheets.has(name) ? ledgersLacking.has(name) : !present.has(name),
  );
}

/** Ledgers kept by hand whose records can be moved to the official sheet. */
export function movable(book: LedgerBook, forms: FormNames): readonly RecognisedSheet[] {
  return recognisedSheets(book, forms).filter(({ official, report }) => !official && report.records > 0);
}
