import type { Rule } from '../../rules/checks/rule';
import { clauseLabel } from '../../rules/regulation/clauses';
import type { Regulation } from '../../rules/regulation/regulation';

/** Which words of its clauses a rule rests on, whom they bind, under what condition, with what consequence. */
export function bindingPart({ id }: Rule, { bindings }: Regulation): readonly string[] {
  return [
    '| 条款的用语 | 约束谁 | 什么条件下 | 后果 |',
    '|---|---|---|---|',
    ...(bindings[id] ?? []).map(
      ({ clause, words, whom, condition, consequence }) =>
        `| ${clauseLabel([clause])}“${words}” | ${whom} | ${condition} | ${consequence} |`,
    ),
    '',
  ];
}
