import { html, nothing, type TemplateResult } from 'lit';
import { citation, clauseTitles } from '../../rules/regulation/citing';
import type { Regulation } from '../../rules/regulation/regulation';
import { levelTitles, type Finding } from '../../rules/findings';
import { word } from '../../rules/wording/word';
import type { Fix } from './form/fixes';

/**
 * One finding: what it is in a sentence, its remedy as a button where it is a value, and on demand the clause's words and
 * the reasoning. The same in forms and in lists.
 */
export function verdictLine(
  finding: Finding,
  regulation: Regulation,
  fix: Fix | null,
  apply: (fix: Fix) => void,
): TemplateResult {
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
      <summary>依据 ${clauseTitles(regulation, clauses)}</summary>
      ${
        because.length === 0
          ? nothing
          : html`<ol>
              ${because.map((line) => html`<li>${line}</li>`)}
            </ol>`
      }
      ${clauses.map(
        (id) =>
          html`<p class="clause">
            <cite>${citation(regulation, id)}</cite><q>${regulation.clauses[id].text}</q>
          </p>`,
      )}
    </details>
  </div>`;
}
