/** The least that a character of column width, a digit of the default font (Arial at 11 points), is drawn, in points. */
export const NARROWEST_CHARACTER = 6;
const LAST_NARROW = 0x2ff;
/** Letters and digits are half as wide as a Chinese character, but wider in some faces that stand in for Chinese ones. */
const NARROW = 0.6;
/** What a line of a Chinese face takes of its size; substitutes are set wider apart than 仿宋 itself (about 1.3). */
const LINE = 1.46;
const PADDING = 4;
/** What a cell leaves free on both sides together, in characters of column width. */
const PADDED = 0.8;
/** What Excel allows. */
const HIGHEST_ROW = 409;
const HIGHEST_PART = 360;

/**
 * The lines that a wrapped text takes. An estimate on the high side: the fonts are those of the reader's machine.
 * @param width of the column in characters of the default font
 * @param size of the font in points
 */
export function linesOf(text: string, width: number, size: number): number {
  const room = Math.max(2, width - PADDED) * (NARROWEST_CHARACTER / size);
  return text.split('\n').reduce((sum, line) => sum + wrapped(line, room), 0);
}

/** The width at which a text takes about so many lines, in characters of column width, upwards to the tenth. */
export function widthFor(text: string, lines: number, size: number): number {
  return Math.ceil(((ems(text) * size) / NARROWEST_CHARACTER / lines + PADDED) * 10) / 10;
}

/** The height in points of so many lines, as high as they need. */
export function fullHeight(lines: number, size: number): number {
  return Math.ceil(lines * size * LINE + PADDING);
}

/**
 * The heights of the rows that together are so high. A merged cell over them is printed to the end of its text: Excel
 * allows no row more than 409 points, and a row has to leave room on its page for headings and signatures.
 */
export function rowHeights(height: number): readonly number[] {
  const rows = Math.ceil(height / HIGHEST_PART);
  return Array.from({ length: rows }, () => Math.ceil(height / rows));
}

/** The height in points of a row with so many lines, at most what Excel allows. */
export function heightOf(lines: number, size: number): number {
  return Math.min(HIGHEST_ROW, fullHeight(lines, size));
}

/** What stays on one line: a word of letters and digits, or a character with the marks that may not open a line. */
const UNBROKEN = /[!-~\u00a1-\u02ff]+|[^!-~\u00a1-\u02ff][、。，．；：？！）〕】》〉”’…—％]*/gu;

/** @param room in Chinese characters */
function wrapped(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const [piece] of line.matchAll(UNBROKEN)) {
    const width = ems(piece);
    if (used > 0 && used + width > room) {
      lines += 1;
      used = 0;
    }
    used += width;
    // A word longer than the line is broken anywhere.
    const further = Math.ceil(used / room) - 1;
    if (further > 0) {
      lines += further;
      used -= further * room;
    }
  }
  return lines;
}

function ems(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > LAST_NARROW ? 1 : NARROW;
  return width;
}
