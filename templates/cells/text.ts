/**
 * Text as it compares: compatibility forms made plain (NFKC: full-width digits, letters, punctuation and spaces),
 * trimmed. Plain ASCII, the common case in large files, is returned as it is.
 */
export function plain(text: string): string {
  return (ASCII.test(text) ? text : text.normalize('NFKC')).trim();
}

/** As {@link plain}, without any white space or line break inside. */
export function compact(text: string): string {
  return plain(text).replace(/\s+/g, '');
}

/** An id as its author means it: half-width, no spaces, any kind of dash as a hyphen. */
export function idText(text: string): string {
  return compact(text).replace(/[‐-―−]/g, '-');
}

/**
 * Names as they are compared with 设置: two-character names spread to the width of three (a blank between the two) are closed up,
 * so that the blank is not taken for a separator of names.
 */
export function namesText(text: string): string {
  const trimmed = text.trim();
  return /\s/.test(trimmed) ? trimmed.replace(SPREAD_NAME, '$1$2') : trimmed;
}

/** Marks that people put into a cell to say that it is empty on purpose. */
export function isDash(text: string): boolean {
  return /^[-‐-―−－—/／\\＼~～]+$/.test(text);
}

const ASCII = /^[ -~]*$/;
const SPREAD_NAME = /(?<!\p{Script=Han})(\p{Script=Han})\s+(\p{Script=Han})(?!\p{Script=Han})/gu;
