import { html, type TemplateResult } from 'lit';
import { citation, clauseTitle } from '../../rules/regulation/citing';
import type { ClauseId } from '../../rules/regulation/clauses';
import type { Regulation } from '../../rules/regulation/regulation';

/** Clauses by their short names, each opening to its printed text. */
export function clauseQuotes(regulation: Regulation, ids: readonly ClauseId[]): TemplateResult {
  return html`<div class="clause-quotes">
    ${ids.map(
      (id) =>
        html`<details class="clause-quote">
          <summary title=${citation(regulation, id)}>${clauseTitle(regulation, id)}</summary>
          <blockquote>${regulation.clauses[id].text}</blockquote>
        </details>`,
    )}
  </div>`;
}
