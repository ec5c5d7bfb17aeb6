import { html, nothing, type TemplateResult } from 'lit';
import { levelTitles, type Finding } from '../../../rules/findings';
import type { Receipt } from '../../../rules/receipts';
import { word } from '../../../rules/wording/word';
import './finding-receipt';

/** A finding in the list: a button that selects its cell, with reasoning, remedy and receipt below. */
export function findingItem(
  finding: Finding,
  current: boolean,
  choose: () => void,
  receiptOf: (finding: Finding) => Receipt | null,
): TemplateResult {
  const { level, sheet, cell, record } = finding;
  const { message, because, remedy } = word(finding);
  return html`<li class="finding" aria-current=${current ? 'true' : 'false'}>
    <button type="button" class="finding-place" @click=${choose}>
      <span class="level level-${level}">${levelTitles[level]}</span>
      <span>${record ?? sheet}</span>
      <span class="cell">${cell ?? '整张表'}</span>
    </button>
    <p>${message}</p>
    ${
      because.length === 0
        ? nothing
        : html`<details>
            <summary>理由</summary>
            <ol>
              ${because.map((line) => html`<li>${line}</li>`)}
            </ol>
          </details>`
    }
    ${remedy === null ? nothing : html`<p class="remedy">办法：${remedy}</p>`}
    ${finding.field === null ? nothing : html`<finding-receipt .finding=${finding} .receiptOf=${receiptOf}></finding-receipt>`}
  </li>`;
}
