import { typedText, wordRefusal, wordRight, type CellProblem } from '../cell-problem';
import { textParam } from '../checks/collect-params';
import type { Field } from '../ledgers';
import { mentionsIdCard } from '../numbers';
import type { Params, Says } from '../params';
import { filled } from './word';

/** A problem of a cell in words that follow 应… and 实际…: an identity number in the cell is not repeated. */
export function wordProblem(problem: Omit<CellProblem, 'field' | 'rule'>): {
  readonly expected: string;
  readonly actual: string;
} {
  const { expected, actual, params } = sayProblem(problem, undefined);
  return { expected: filled(expected, params) ?? '', actual: filled(actual, params) ?? '' };
}

/** A problem of a cell as words and parameters of a finding: what was typed carries the type of its field, by which it is masked. */
export function sayProblem(
  { typed, refused, right }: Omit<CellProblem, 'field' | 'rule'>,
  field: Field | undefined,
): Pick<Says, 'expected' | 'actual'> & { readonly params: Params } {
  const text = typedText(typed);
  const why = wordRefusal(refused);
  const params: Params = {
    right: { type: 'text', value: wordRight(right) },
    ...(why !== null && { why: { type: 'text', value: why } }),
    ...(!mentionsIdCard(text) && { typed: textParam(field, text) }),
  };
  const shown = 'typed' in params ? '填写“{typed}”' : '含有身份证号码';
  return { expected: '{right}', actual: why === null ? shown : `${shown}，{why}`, params };
}
