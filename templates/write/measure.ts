/** Excel's default font is 7 pixels to the character; a Chinese character at 11 points takes 14.7 pixels. */
const UNITS_PER_POINT = 0.191;
const LAST_NARROW = 0x2ff;
/** What Excel allows. */
const HIGHEST_ROW = 409;

/**
 * The lines that a wrapped text takes. An estimate on the high side: the fonts are those of the reader's machine.
 * @param width of the column in characters of the default font
 * @param size of the font in points
 */
export function linesOf(text: string, width: number, size: number): number {
  const room = Math.max(1, width - 1);
  return text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(unitsOf(line, size) / room)))
    .reduce((sum, lines) => sum + lines, 0);
}

/** The height in points of a row with so many lines. */
export function heightOf(lines: number, size: number): number {
  return Math.min(HIGHEST_ROW, Math.round(lines * size * 1.35 + 5));
}

function unitsOf(line: string, size: number): number {
  let halves = 0;
  for (const character of line) halves += (character.codePointAt(0) ?? 0) > LAST_NARROW ? 2 : 1;
  return (halves / 2) * size * UNITS_PER_POINT;
}
