import type { CellValue } from '../xlsx';
import { Misread, type Reading } from './misread';
import { shown } from './shown';
import { compact } from './text';

/** How people tick a box; read only where the choices are 是 and 否, so that nothing else could be meant. */
const TICKS: Readonly<Record<string, '是' | '否'>> = {
  '√': '是',
  '✓': '是',
  '✔': '是',
  '☑': '是',
  有: '是',
  对: '是',
  Y: '是',
  YES: '是',
  TRUE: '是',
  '×': '否',
  '✗': '否',
  '✘': '否',
  '☒': '否',
  无: '否',
  没有: '否',
  不是: '否',
  N: '否',
  NO: '否',
  FALSE: '否',
};

/** Of two choices the one that affirms and the one that denies it, 已办结 and 未办结; null where neither denies the other (上午 and 下午). */
function truthOf<T extends string>(choices: readonly T[]): { readonly yes: T; readonly no: T } | null {
  const [no, ...others] = choices.filter((each) => /^[不未否]/.test(each));
  const yes = choices.find((each) => each !== no);
  return choices.length !== 2 || no === undefined || yes === undefined || others.length > 0
    ? null
    : { yes, no };
}

/**
 * A reader for one of the choices, written exactly but for width, spaces and a final full stop. Spellings once looked
 * up are remembered: a column holds few of them.
 */
export function choiceReader<T extends string>(choices: readonly T[]): (cell: CellValue) => Reading<T> {
  const ticked =
    choices.length === 2 && ['是', '否'].every((each) => choices.some((choice) => choice === each));
  const truth = truthOf(choices);
  const known = new Map<string, T>(choices.map((each) => [each, each]));
  const byPlain = new Map<string, T>(choices.map((each) => [compact(each), each]));
  return (cell) => {
    const text = shown(cell);
    if (truth !== null && /^(?:true|false)$/i.test(text)) return /t/i.test(text) ? truth.yes : truth.no;
    const exact = known.get(text);
    if (exact !== undefined) return exact;
    const key = compact(text).replace(/[。.]$/, '');
    const found = byPlain.get(key) ?? (ticked ? byPlain.get(TICKS[key.toUpperCase()] ?? '') : undefined);
    if (found === undefined) return new Misread(text, { reason: 'not-listed' }, { oneOf: choices });
    known.set(text, found);
    return found;
  };
}
