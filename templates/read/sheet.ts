import { cellAddress } from '../../rules/address';
import type { Finding } from '../../rules/findings';
import type { LedgerKey } from '../../rules/ledgers';
import type { Entry, Source } from '../../rules/records';
import { CHECK_HEADING } from '../layout';
import type { SheetGrid } from '../xlsx';
import type { FromAbove } from './above';
import { readBody, type LeftOutRow } from './body';
import { duplicateColumns, missingColumns, missingFinding, notImportedFinding } from './column-findings';
import type { Recognised } from './recognise';
import type { FormNames } from '../../rules/regulation/regulation';

/** What was made of one sheet. */
export interface SheetReport {
  readonly sheet: string;
  readonly hidden: boolean;
  /** Null for a sheet that is no ledger. */
  readonly ledger: LedgerKey | null;
  readonly recognisedBy: Recognised['by'] | null;
  readonly headingRow: number | null;
  readonly records: number;
  /** Rows that hold nothing but a prefilled 编号 or formulas. */
  readonly prefilled: number;
  readonly leftOut: readonly LeftOutRow[];
  /** Cells that take the value above them: merged downwards, or 同上. */
  readonly fromAbove: readonly FromAbove[];
  /** Columns that the ledger does not know: not read, and no defect. */
  readonly unknownColumns: readonly { readonly cell: string; readonly heading: string }[];
  /** The headings of required columns that are not there. */
  readonly missingColumns: readonly string[];
}

export interface LedgerSheet {
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
  readonly report: SheetReport;
}

/** Reads the records of a sheet that {@link recognise} took for a ledger. */
export function readLedgerSheet(
  file: string,
  sheet: SheetGrid,
  recognised: Recognised,
  date1904: boolean,
  forms: FormNames,
): LedgerSheet {
  const { ledger, by, columns } = recognised;
  const source: Source = {
    file,
    sheet: sheet.name,
    headingRow: columns.headingRow,
    columns: columns.byField,
  };
  const body = readBody(sheet, ledger, source, date1904, forms);
  const missing = missingColumns(ledger, columns);
  return {
    entries: body.entries,
    findings: [
      ...missingFinding(ledger, source, missing),
      ...notImportedFinding(ledger, source, body.entries),
      ...duplicateColumns(ledger, source, columns),
    ],
    report: {
      sheet: sheet.name,
      hidden: sheet.hidden,
      ledger,
      recognisedBy: by,
      headingRow: columns.headingRow,
      records: body.entries.length,
      prefilled: body.prefilled,
      leftOut: body.leftOut,
      fromAbove: body.fromAbove,
      unknownColumns: columns.unknown
        .filter(({ text }) => !text.startsWith(CHECK_HEADING))
        .map(({ row, column, text }) => ({ cell: cellAddress(row, column), heading: text })),
      missingColumns: missing,
    },
  };
}
