import { readWorkbook, type ReadOptions } from '../xlsx';
import { readLedgerBook, type LedgerBook } from './book';

/**
 * Reads a ledger workbook from the bytes of its file.
 * @throws UnreadableFile when the bytes are no workbook
 * @throws NotALedgerBook when the workbook holds no ledger
 */
export async function openLedgerBook(
  file: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<LedgerBook> {
  return readLedgerBook(file, await readWorkbook(bytes, options));
}
