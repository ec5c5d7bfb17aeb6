import { html, nothing, type TemplateResult } from 'lit';
import type { Kept } from '../../../rules/regulation/kept';
import type { Regulation } from '../../../rules/regulation/regulation';
import { paperSections } from './paper-sections';
import { countWays, type SentenceEntry } from './sentences';

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
    ${paperSections(regulation, found, ({ paper }) => paper, renderSentence)}`;
}

function renderSentence(
  { article, text, ways }: SentenceEntry,
  index: number,
  entries: readonly SentenceEntry[],
): TemplateResult {
  return html`<article class="clause">
    ${article === '' || article === entries[index - 1]?.article ? nothing : html`<h3>${article}</h3>`}
    <p>${text}</p>
    <ul>
      ${ways.map((way) => html`<li class="way-${way.by}">${way.text}</li>`)}
    </ul>
  </article>`;
}
