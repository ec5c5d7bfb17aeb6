import type { Archive, NamedBytes } from '../../templates/archive';
import type { RenewBy } from '../../templates/renew/renew';
import type { LedgerBookContent } from '../../templates/write';
import type { Refused } from '../reading/ask';

/** What the page asks of the worker: to write archives, an official workbook, or one brought up to date. */
export type WriteRequest =
  | { readonly kind: 'archives'; readonly archives: readonly Archive[] }
  | { readonly kind: 'official'; readonly content: LedgerBookContent }
  | { readonly kind: 'renewed'; readonly file: File; readonly by: RenewBy };

/** Which 部室 it has come to. */
export interface ArchiveProgress {
  readonly kind: 'progress';
  readonly unit: string;
  readonly done: number;
  readonly total: number;
}

/** The archives as one file. */
export interface Made {
  readonly kind: 'made';
  readonly file: NamedBytes;
}

/** The bytes of an official workbook. */
export interface Written {
  readonly kind: 'written';
  readonly bytes: Uint8Array;
}

/** What the worker says: how far it is, and at last what it has written, or in Chinese why it has not. */
export type WriteMessage = ArchiveProgress | Made | Written | Refused;
