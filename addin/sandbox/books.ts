import { workbooks } from 'virtual:sample-ledgers';
import type { Sandbox } from './sandbox';

/** A workbook to choose in the bar; null is the empty one. */
export type Book = (typeof workbooks)[number] | null;

/** The sample ledgers, and last the empty workbook. */
export const books: readonly Book[] = [...workbooks, null];

/** The workbook that the page's address asks for: the empty one with `?empty`, else the first sample. */
export function wantedBook(search: string): Book {
  return new URLSearchParams(search).has('empty') ? null : (workbooks[0] ?? null);
}

export async function loadBook(sandbox: Sandbox, book: Book): Promise<void> {
  if (book === null) sandbox.openEmpty();
  else await sandbox.open(book.name, bytesOf(book.base64));
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
