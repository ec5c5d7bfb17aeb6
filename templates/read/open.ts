import { DAY_SHEET } from '../layout';
import { readWorkbook, type ReadOptions } from '../xlsx';
import { readLedgerBook, type LedgerBook } from './book';
import type { FormNames } from '../../rules/regulation/regulation';

/**
 * Reads a ledger workbook from the bytes of its file.
 * @param forms see {@link readLedgerBook}
 * @throws UnreadableFile when the bytes are no workbook
 * @throws NotALedgerBook when the workbook holds no ledger
 */
export async function openLedgerBook(
  file: string,
  bytes: Uint8Array,
  forms: FormNames,
  options: ReadOptions = {},
): Promise<LedgerBook> {
  // Most cells of a new workbook, and nothing that anyone entered.
  const sheets = (name: string): boolean => name !== DAY_SHEET && (options.sheets?.(name) ?? true);
  return readLedgerBook(file, await readWorkbook(bytes, { ...options, sheets }), forms);
}
