/** Marks that say "nothing" (cells/text.ts reads the same), and the word for it. */
const MARKS = ['/', '／', '-', '－', '—'];
const NOTHING = '无';
/** What an exception is not: see statedException. */
const NO_EXCEPTION = ['没有', '否', '无特殊情况'];
const FILLERS = ['、', '。', '.'];

/** The text of a cell without marks of emptiness, as a formula: nothing is left of a cell that says "nothing". */
function substance(cell: string, noneIsAnswer: boolean): string {
  return without(`TRIM(${cell})`, noneIsAnswer ? MARKS : [...MARKS, NOTHING]);
}

/** Whether a text cell says anything. */
export function saysSomething(cell: string, noneIsAnswer: boolean): string {
  return `LEN(${substance(cell, noneIsAnswer)})>0`;
}

/** Whether 特殊情况说明 states a circumstance. */
export function statesException(cell: string): string {
  const words = NO_EXCEPTION.map((each) => `TRIM(${cell})<>"${each}"`);
  return `AND(${words.join(',')},LEN(${without(substance(cell, false), FILLERS)})>0)`;
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
  const separators = ['，', ',', '；', ';', '/', ' ', '\u3000'];
  const single = replaced(`TRIM(${cell})`, separators, '、');
  return `"、"&SUBSTITUTE(${single},CHAR(10),"、")&"、"`;
}

/** The text with each of the words taken out. */
function without(text: string, words: readonly string[]): string {
  return replaced(text, words, '');
}

/** The text with each of the words replaced. */
export function replaced(text: string, words: readonly string[], by: string): string {
  return words.reduce((inner, word) => `SUBSTITUTE(${inner},${quoted(word)},"${by}")`, text);
}

/** A text as a formula writes it; a line break by its code. */
export function quoted(text: string): string {
  return text === '\n' ? 'CHAR(10)' : `"${text.replace(/"/g, '""')}"`;
}
