import { invalidArgument } from '../errors';

/** @throws ExcelError InvalidArgument when the text is no base64 */
export function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    throw invalidArgument();
  }
}
