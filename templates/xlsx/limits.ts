/**
 * Limits against files that are small on disk and explode in memory ("zip bombs").
 * The largest ledger foreseen, 300,000 rows by 20 columns, has 6 million cells in about 300 MB of XML.
 */

/** Bytes of all parts to be read, once unpacked, as the zip directory declares them. Sheets are streamed, never held. */
export const MAX_UNPACKED_BYTES = 2 * 1024 ** 3;

/** Bytes of one part that is held in memory as values of its own: the shared strings. */
export const MAX_STRINGS_BYTES = 512 * 1024 ** 2;

/** Cells of all rows that hold something, up to the last value of each; a whole sheet of 20 columns has 21 million. */
export const MAX_CELLS = 24_000_000;

/** Bytes of one tag, text or comment. Excel's longest text, 32,767 characters, needs at most 0.4 MB of XML. */
export const MAX_TOKEN_BYTES = 16 * 1024 ** 2;
