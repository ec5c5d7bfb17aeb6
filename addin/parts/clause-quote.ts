import { html, type TemplateResult } from 'lit';
import { citation, clause, clauseTitle, type ClauseId } from '../../rules/regulation/clauses';

/** Clauses by their short names, each opening to its printed text. */
export function clauseQuotes(ids: readonly ClauseId[]): TemplateResult {
  return html`<div class="clause-quotes">
    ${ids.map(
      (id) =>
        html`<details class="clause-quote">
          <summary title=${citation(id)}>${clauseTitle(id)}</summary>
          <blockquote>${clause(id).text}</blockquote>
        </details>`,
    )}
  </div>`;
}
