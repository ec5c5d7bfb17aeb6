import { html, nothing, type TemplateResult } from 'lit';
import type { Paper } from '../../../rules/regulation/clauses';
import type { Kept } from '../../../rules/regulation/kept';
import type { Regulation } from '../../../rules/regulation/regulation';
import { countWays, type SentenceEntry } from './sentences';

const papers: readonly Paper[] = ['A', 'B'];

const WAYS: readonly (readonly [by: Kept['by'], title: string])[] = [
  ['rule', '由规则核查'],
  ['pane', '由面板提示'],
  ['paper', '印在表上'],
  ['nothing', '不能核查'],
];

/**
 * The papers sentence by sentence, each with how it is kept.
 * @param all the sentences to count; @param found those to show
 * @param by the way that is asked for; pressing it again asks for all
 */
export function sentenceList(
  regulation: Regulation,
  all: readonly SentenceEntry[],
  found: readonly SentenceEntry[],
  by: Kept['by'] | null,
  choose: (by: Kept['by'] | null) => void,
): TemplateResult {
  const counts = countWays(all);
  return html`<div class="ways" role="group" aria-label="按落实方式筛选">
      ${WAYS.map(
        ([way, title]) =>
          html`<button
            type="button"
            aria-pressed=${by === way}
            @click=${() => {
              choose(by === way ? null : way);
            }}
          >
            ${title} ${counts[way]}
          </button>`,
      )}
    </div>
    <p class="quiet-note" role="status">${found.length} 句</p>
    ${papers.map((paper) =>
      renderPaper(
        regulation,
        paper,
        found.filter((entry) => entry.paper === paper),
      ),
    )}`;
}

function renderPaper(
  { titles }: Regulation,
  paper: Paper,
  entries: readonly SentenceEntry[],
): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  return html`<section>
    <h2>《${titles[paper]}》</h2>
    ${entries.map(
      ({ article, text, ways }, index) =>
        html`<article class="clause">
          ${article === '' || article === entries[index - 1]?.article ? nothing : html`<h3>${article}</h3>`}
          <p>${text}</p>
          <ul>
            ${ways.map((way) => html`<li class="way-${way.by}">${way.text}</li>`)}
          </ul>
        </article>`,
    )}
  </section>`;
}
