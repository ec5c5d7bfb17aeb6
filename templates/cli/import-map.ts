import type { Answer } from '../import';
import { textOf } from './files';
import { BadArgument, parsedJson } from './options';
import { isObject } from './json';

/**
 * The answers of a `--map` file.
 * @throws NoSuchInput when the file cannot be read, BadArgument when it is no list of answers
 */
export async function answersIn(path: string): Promise<readonly Answer[]> {
  const stated = parsedJson(path, await textOf(path));
  const list: readonly unknown[] = Array.isArray(stated) ? stated : [stated];
  return list.map((each, index) => {
    const problem = problemOf(each);
    if (problem !== null) throw new BadArgument(`${path}第${index + 1}项：${problem}。`);
    // Held to be an answer by what was just found of it.
    return each as Answer;
  });
}

type Kind = 'text' | 'text or null' | 'row' | 'texts' | 'texts or null' | 'rows';

const PARTS: Readonly<Record<keyof Answer, Kind>> = {
  file: 'text',
  sheet: 'text',
  ledger: 'text or null',
  headings: 'rows',
  year: 'row',
  month: 'row',
  columns: 'texts or null',
  values: 'texts',
};

const WORDS: Readonly<Record<Kind, string>> = {
  text: '文字',
  'text or null': '文字或 null',
  row: '正整数',
  rows: '{ "first": 行号, "last": 行号 }',
  texts: '文字对文字',
  'texts or null': '文字对文字或 null',
};

/** What is wrong with an answer; null for a sound one. */
function problemOf(stated: unknown): string | null {
  if (!isObject(stated)) return '应为 { "sheet": …, "columns": … } 这样的对象，实际不是';
  for (const [name, value] of Object.entries(stated)) {
    const kind = Object.entries(PARTS).find(([part]) => part === name)?.[1];
    if (kind === undefined) return `应只有${Object.keys(PARTS).join('、')}，实际有“${name}”`;
    if (!isOf(kind, value)) return `${name} 应为${WORDS[kind]}，实际是${JSON.stringify(value)}`;
  }
  const { month } = stated;
  return typeof month === 'number' && month > 12 ? `month 应为1至12，实际是${month}` : null;
}

function isOf(kind: Kind, value: unknown): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'text or null':
      return value === null || typeof value === 'string';
    case 'row':
      return isRow(value);
    case 'rows':
      return (
        isObject(value) && isRow(value['first']) && isRow(value['last']) && value['first'] <= value['last']
      );
    case 'texts':
      return isObject(value) && Object.values(value).every((each) => typeof each === 'string');
    case 'texts or null':
      return (
        isObject(value) && Object.values(value).every((each) => each === null || typeof each === 'string')
      );
  }
}

function isRow(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}
