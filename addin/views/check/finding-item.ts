import { html, nothing, type TemplateResult } from 'lit';
import { levelTitles, type Finding } from '../../../rules/findings';
import { word } from '../../../rules/wording/word';

/** A finding in the list: a button that selects its cell, with reasoning and remedy below. */
export function findingItem(finding: Finding, current: boolean, choose: () => void): TemplateResult {
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
  </li>`;
}
