import { NotALedgerBook, openLedgerBook } from '../../templates/read';
import { UnreadableFile } from '../../templates/xlsx';
import type { Reading } from './protocol';

/**
 * Reads one workbook from its bytes to its records. Never throws for what a file may hold: the reason is the answer.
 * @param onProgress is told the share of the file that is read, 0–1
 */
export async function readFile(
  file: { readonly name: string; arrayBuffer(): Promise<ArrayBuffer> },
  onProgress: (share: number) => void,
): Promise<Reading> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    return {
      kind: 'refused',
      reason: `文件打不开，可能已被移走、改名或正由其他程序独占（${messageOf(error)}）。请确认后重新添加。`,
    };
  }
  try {
    return { kind: 'read', book: await openLedgerBook(file.name, bytes, { onProgress }) };
  } catch (error) {
    if (error instanceof UnreadableFile || error instanceof NotALedgerBook)
      return { kind: 'refused', reason: error.message };
    return { kind: 'refused', reason: `读取时出错，请将本文件交给软件维护人员查看（${messageOf(error)}）。` };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
