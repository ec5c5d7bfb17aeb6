import type { Archive, NamedBytes } from '../../templates/archive';

/** What the page asks of the worker: to write these archives. */
export interface ArchiveWork {
  readonly archives: readonly Archive[];
}

/** What the worker says: which 部室 it has come to, and at last the file, or in Chinese why there is none. */
export type ArchiveMessage =
  | { readonly kind: 'progress'; readonly unit: string; readonly done: number; readonly total: number }
  | { readonly kind: 'made'; readonly file: NamedBytes }
  | { readonly kind: 'failed'; readonly reason: string };

/** The end of the work. */
export type Made = Exclude<ArchiveMessage, { kind: 'progress' }>;
