import type { LedgerBook } from '../../templates/read';
import type { Progress, Refused } from './ask';

/** What the page asks of the worker: to read one file. The next is asked for when this one is answered. */
export interface ReadRequest {
  readonly file: File;
}

/**
 * The end of a reading: the book, or in Chinese why the file cannot be read. A readable workbook without any ledger is `unrecognised`:
 * it may still be imported.
 */
export type Reading =
  | { readonly kind: 'read'; readonly book: LedgerBook }
  | { readonly kind: 'unrecognised'; readonly reason: string }
  | Refused;

/** What the worker says: how far it is, and at last the reading. */
export type ReadMessage = Progress | Reading;
