import type { LedgerBook } from '../../templates/read';

/** What the page asks of the worker: to read one file. The next is asked for when this one is answered. */
export interface ReadRequest {
  readonly file: File;
}

/** What the worker says: how far it is (0–1), and at last the book, or in Chinese why the file cannot be read. */
export type ReadMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'read'; readonly book: LedgerBook }
  | { readonly kind: 'refused'; readonly reason: string };

/** The end of a reading. */
export type Reading = Exclude<ReadMessage, { kind: 'progress' }>;
