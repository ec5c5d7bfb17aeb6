import type { CellValue } from '../../../../templates/xlsx';

/** What becomes of one sheet of an old workbook. */
export interface Situation {
  readonly what: string;
  readonly sheet: string;
  /** From row 1; titles, headings, records. */
  readonly rows: readonly (readonly (CellValue | null)[])[];
  readonly expected:
    | { readonly refused: RegExp }
    | {
        readonly ledger: string;
        /** Heading → target. */
        readonly mapped: Readonly<Record<string, string>>;
        /** Heading → what is offered first, unticked. */
        readonly offered?: Readonly<Record<string, string>>;
        /** Headings of which nothing is imported nor offered. */
        readonly out?: readonly string[];
        /** Values of the first record, as the preview words them. */
        readonly values?: Readonly<Record<string, string | number | null>>;
        /** Addresses of cells that are listed as unread. */
        readonly unread?: readonly string[];
      };
}
