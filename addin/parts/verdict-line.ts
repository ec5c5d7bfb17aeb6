import { html, nothing, type TemplateResult } from 'lit';
import { citation, clause, clauseTitle } from '../../rules/regulation/clauses';
import { levelTitles, type Finding } from '../../rules/findings';
import { word } from '../../rules/wording/word';
import type { Fix } from './form/fixes';

/**
 * One finding: what it is in a sentence, its remedy as a button where it is a value, and on demand the clause's words and
 * the reasoning. The same in forms and in lists.
 */
export function verdictLine(finding: Finding, fix: Fix | null, apply: (fix: Fix) => void): TemplateResult {
  const { level, clauses } = finding;
  const { message, because, remedy } = word(finding);
  return html`<div class="verdict level-${level}">
    <p><span class="level level-${level}">${levelTitles[level]}</span> ${message}</p>
    ${
      fix === null
        ? remedy === null
          ? nothing
          : html`<p class="remedy">${remedy}</p>`
        : html`<button
            type="button"
            class="fix"
            @click=${() => {
              apply(fix);
            }}
          >
            ${fix.label}
          </button>`
    }
    <details>
      <summary>依据 ${clauses.map(clauseTitle).join('、')}</summary>
      ${
        because.length === 0
          ? nothing
          : html`<ol>
              ${because.map((line) => html`<li>${line}</li>`)}
            </ol>`
      }
      ${clauses.map((id) => html`<p class="clause"><cite>${citation(id)}</cite><q>${clause(id).text}</q></p>`)}
    </details>
  </div>`;
}
