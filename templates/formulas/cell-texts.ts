import { formulaNames } from './names';

/** Marks that say "nothing" where they stand alone (cells/text.ts reads the same), and blanks. */
export const MARKS = '/／\\＼-－—–―‐‑‒−~～ \u3000\u00a0';
/** A longer text is never a mark (cells/cell.ts). */
const LONGEST_MARK = 4;
const NOTHING = '无';

/** Whether a text cell says anything: more than a few marks, or the word for nothing. */
export function saysSomething(cell: string, noneIsAnswer: boolean): string {
  // With marks after it, so that there is a character at each place.
  const places = Array.from({ length: LONGEST_MARK }, (_, index) => `MID(${cell}&"////",${index + 1},1)`);
  const marks = places.map((place) => `FIND(${place},${formulaNames.marks})`).join('+');
  const long = `IF(LEN(${cell})>${LONGEST_MARK},LEN(TRIM(${cell}))>0,ISERROR(${marks}))`;
  return noneIsAnswer ? long : `IF(TRIM(${cell})="${NOTHING}",FALSE,${long})`;
}

/** Whether a cell holds one of these texts. */
export function isOneOf(cell: string, texts: readonly string[]): string {
  return either(texts.map((text) => `${cell}=${quoted(text)}`));
}

/** Whether one of the formulas is true. */
export function either(formulas: readonly string[]): string {
  const [only] = formulas;
  return formulas.length === 1 && only !== undefined ? only : `OR(${formulas.join(',')})`;
}

/** The names of a cell between 、 and with one at either end: `、张三、李四、`; see names(). */
export function wrappedNames(cell: string): string {
  const separators = ['，', ',', '；', ';', '/', ' ', '\u3000', '\n'];
  return `"、"&${replaced(`TRIM(${cell})`, separators, '、')}&"、"`;
}

/** A text to be looked for as it is: ~ * ? are no wildcards in it. */
export function literally(text: string): string {
  return ['~', '*', '?'].reduce((inner, sign) => `SUBSTITUTE(${inner},"${sign}","~${sign}")`, text);
}

/** The text with each of the words taken out. */
export function without(text: string, words: readonly string[]): string {
  return replaced(text, words, '');
}

/** The text with each of the words replaced, one after the other. */
export function replaced(text: string, words: readonly string[], by: string): string {
  return words.reduce((inner, word) => `SUBSTITUTE(${inner},${quoted(word)},"${by}")`, text);
}

/** A text as a formula writes it; signs that end a line or a cell by their code. */
export function quoted(text: string): string {
  return CODED.includes(text) ? `CHAR(${text.charCodeAt(0)})` : `"${text.replace(/"/g, '""')}"`;
}

const CODED = ['\n', '\r', '\t'];

/** Fewer than the 64 functions that Excel nests, with room for what stands around them. */
const NESTED = 56;

/** Words in groups that {@link without} can each take out in one formula. */
export function nestable(words: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(words.length / NESTED) }, (_, index) =>
    words.slice(index * NESTED, (index + 1) * NESTED),
  );
}
