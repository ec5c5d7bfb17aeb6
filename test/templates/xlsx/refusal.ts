import { readWorkbook, UnreadableFile } from '../../../templates/xlsx';

/** The error with which a file is refused; fails when it is read, or fails in another way. */
export async function refusal(bytes: Uint8Array): Promise<UnreadableFile> {
  const outcome: unknown = await readWorkbook(bytes).catch((error: unknown) => error);
  if (outcome instanceof UnreadableFile) return outcome;
  throw new Error('Expected an UnreadableFile', { cause: outcome });
}

/** Bytes 0–255 as the characters of the same code. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
