import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { paperTitles, PAPER, type Regulation } from '../../../rules/regulation/clauses';
import { PaneElement } from '../../parts/pane-element';
import { ruleLedger, searchClauses, type ClauseEntry } from './clause-search';
import '../../styles/fields.css';
import './clauses.css';

const regulations: readonly Regulation[] = ['A', 'B'];

/** 制度: the regulation as printed, searchable, each clause with the rules that the program made from it. */
@customElement('ledger-clauses')
export class LedgerClauses extends PaneElement {
  @state() private accessor search = '';

  protected override render(): TemplateResult {
    const found = searchClauses(this.search);
    return html`<h1>制度</h1>
      <p class="quiet-note">${PAPER}，自2020年5月12日起执行。</p>
      <label class="labelled"
        ><span>查找条文或规则</span>
        <input
          type="search"
          placeholder="如：一次性告知、5个工作日"
          @input=${(event: Event) => {
            if (event.target instanceof HTMLInputElement) this.search = event.target.value;
          }}
      /></label>
      <p class="quiet-note" role="status">${found.length} 条</p>
      ${regulations.map((regulation) =>
        renderRegulation(
          regulation,
          found.filter(({ clause }) => clause.regulation === regulation),
        ),
      )}`;
  }
}

function renderRegulation(
  regulation: Regulation,
  entries: readonly ClauseEntry[],
): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  return html`<section>
    <h2>《${paperTitles[regulation]}》</h2>
    ${entries.map(renderClause)}
  </section>`;
}

function renderClause({ clause, rules }: ClauseEntry): TemplateResult {
  return html`<article class="clause">
    <h3>${clause.article}</h3>
    <p>${clause.text}</p>
    ${
      rules.length === 0
        ? nothing
        : html`<details>
            <summary>程序据此核对 ${rules.length} 项</summary>
            <ul>
              ${rules.map(
                (rule) =>
                  html`<li>
                    <strong>${rule.title}</strong
                    >（${ruleLedger(rule)}）<br />${rule.condition}，提示疑似违规。
                    ${rule.excusable ? html`<br /><em>特殊情况除外：填写“特殊情况说明”的，列为已说明。</em>` : nothing}
                    <small>${rule.id}</small>
                  </li>`,
              )}
            </ul>
          </details>`
    }
  </article>`;
}
