import { UnreadableFile } from './unreadable';

/**
 * Limits against files that are small on disk and explode in memory ("zip bombs").
 * The largest ledger foreseen, 300,000 rows by 20 columns, has 6 million cells in about 300 MB of XML.
 */

/** Bytes of all parts to be read, once unpacked, as the zip directory declares them. Sheets are streamed, never held. */
export const MAX_UNPACKED_BYTES = 2 * 1024 ** 3;

/** Bytes of one part whose content is held as a whole: the shared strings, and small ones such as the styles. */
export const MAX_HELD_BYTES = 256 * 1024 ** 2;

/** Cells of all rows that hold something, up to the last value of each; a whole sheet of 20 columns has 21 million. */
export const MAX_CELLS = 24_000_000;

/** Merged ranges of a sheet; one for every third row of a full sheet. */
export const MAX_MERGES = 350_000;

/** Bytes of one tag, text or comment. Excel's longest text, 32,767 characters, needs at most 0.4 MB of XML. */
export const MAX_TOKEN_BYTES = 16 * 1024 ** 2;

/** Elements within each other; a spreadsheet part needs fewer than twenty. */
export const MAX_DEPTH = 256;

/** @param found what is too large, with its size */
export function tooLarge(found: string, limit: string): UnreadableFile {
  return new UnreadableFile('too-large', `${found}，上限为 ${limit}`, '请按月或按部室拆分后再试');
}

/** @param what is unpacked; @throws UnreadableFile when its bytes are more than the limit. */
export function checkSize(what: string, bytes: number, limit: number): void {
  if (bytes > limit) throw tooLarge(`${what}解压后有 ${megabytes(bytes)}`, megabytes(limit));
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 ** 2)} MB`;
}
