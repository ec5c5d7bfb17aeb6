import type { LedgerBookContent } from '../../templates/write';
import type { Workbook } from '../../templates/xlsx';
import type { Progress, Refused } from '../reading/ask';

/** What the page asks of the worker: the cells of a file, or the bytes of an official workbook. */
export type ImportRequest =
  | { readonly kind: 'open'; readonly file: File }
  | { readonly kind: 'write'; readonly content: LedgerBookContent };

export type Opened = { readonly kind: 'opened'; readonly workbook: Workbook };
export type Written = { readonly kind: 'written'; readonly bytes: Uint8Array };

/** What the worker says: how far it is, and at last what was asked for, or in Chinese why not. */
export type ImportMessage = Progress | Opened | Written | Refused;
