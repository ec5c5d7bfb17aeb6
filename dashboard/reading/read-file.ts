import { NotALedgerBook, openLedgerBook } from '../../templates/read';
import { reasonsToRenew } from '../../templates/renew/outdated';
import { readWorkbook, UnreadableFile } from '../../templates/xlsx';
import type { Refused } from './ask';
import type { Opened, Reading } from './protocol';
import type { FormNames } from '../../rules/regulation/regulation';

/** What is read of a chosen file: a browser's File has it. */
export interface ReadableFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * Reads one workbook from its bytes to its records. Never throws for what a file may hold: the reason is the answer.
 * @param forms the official names, by which sheets are known
 * @param onProgress is told the share of the file that is read, 0–1
 */
export async function readFile(
  file: ReadableFile,
  forms: FormNames,
  onProgress: (share: number) => void,
): Promise<Reading> {
  return withBytes<Reading>(file, async (bytes) => {
    try {
      const book = await openLedgerBook(file.name, bytes, forms, { onProgress });
      return { kind: 'read', book, toRenew: reasonsToRenew(book, bytes) };
    } catch (error) {
      if (error instanceof NotALedgerBook) return { kind: 'unrecognised', reason: error.message };
      throw error;
    }
  });
}

/** Reads the cells of one workbook. Never throws for what a file may hold: the reason is the answer. */
export function openFile(file: ReadableFile, onProgress: (share: number) => void): Promise<Opened | Refused> {
  return withBytes<Opened>(file, async (bytes) => ({
    kind: 'opened',
    workbook: await readWorkbook(bytes, { onProgress }),
  }));
}

/** Reads a file's bytes by `read`; whatever goes wrong becomes the reason of a refusal. */
async function withBytes<T>(
  file: ReadableFile,
  read: (bytes: Uint8Array) => Promise<T>,
): Promise<T | Refused> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    return refused(
      `文件打不开，可能已被移走、改名或正由其他程序独占（${messageOf(error)}）。请确认后重新添加。`,
    );
  }
  try {
    return await read(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) return refused(error.message);
    return refused(`读取时出错，请将本文件交给软件维护人员查看（${messageOf(error)}）。`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function refused(reason: string): Refused {
  return { kind: 'refused', reason };
}
