import { allRules } from '../../rules/checks/rules';
import { defects } from '../../rules/defects';
import { clauseLabel } from '../../rules/regulation/clauses';
import { keptText } from '../../rules/regulation/kept';
import type { Regulation } from '../../rules/regulation/regulation';

/**
 * The papers sentence by sentence, and how each is kept: by a rule, by the pane, on a printed paper, or by nothing, and why.
 * @param titleOf a rule's title with the limits named in it
 */
export function coveragePart(
  { sentences }: Regulation,
  titleOf: (title: string) => string,
): readonly string[] {
  const titles = new Map([...allRules, ...defects].map(({ id, title }) => [id, titleOf(title)]));
  return [
    '## 逐句对照',
    '',
    '两项制度的每一句，由哪条规则核查、由面板怎样提示、印在哪张表上；不能核查的，说明理由。',
    '',
    '| 条款 | 原文 | 落实 |',
    '|---|---|---|',
    ...sentences.map(({ clause, text, kept }) => {
      const ways = kept.map((each) => keptText(each, (id) => titles.get(id) ?? id)).join('；');
      return `| ${clause === null ? '' : clauseLabel([clause])} | ${text} | ${ways} |`;
    }),
    '',
  ];
}
