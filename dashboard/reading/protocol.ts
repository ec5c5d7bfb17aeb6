import type { LedgerBook } from '../../templates/read';
import type { Workbook } from '../../templates/xlsx';
import type { Progress, Refused } from './ask';
import type { FormNames } from '../../rules/regulation/regulation';

/** What the page asks of the worker: to read one file, as ledgers or, for an import, as its bare cells. */
export type ReadRequest =
  | { readonly kind: 'ledgers'; readonly file: File; readonly forms: FormNames }
  | { readonly kind: 'cells'; readonly file: File };

/**
 * The end of a reading: the book, or in Chinese why the file cannot be read. A readable workbook without any ledger is `unrecognised`:
 * it may still be imported. `toRenew` says why the workbook should be brought up to date, if it should.
 */
export type Reading =
  | { readonly kind: 'read'; readonly book: LedgerBook; readonly toRenew: readonly string[] }
  | { readonly kind: 'unrecognised'; readonly reason: string }
  | Refused;

/** The cells of a file. */
export interface Opened {
  readonly kind: 'opened';
  readonly workbook: Workbook;
}

/** What the worker says: how far it is, and at last what it has read. */
export type ReadMessage = Progress | Reading | Opened;
