import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { amendmentTexts } from '../../../rules/regulation/amendments';
import type { Paper } from '../../../rules/regulation/clauses';
import type { Regulation } from '../../../rules/regulation/regulation';
import { dateText } from '../../../rules/time/day';
import { dayOfMoment } from '../../../rules/time/moment';
import { SessionElement } from '../../parts/pane-element';
import type { Session } from '../../session/session';
import { clauseEntries, searchClauses, type ClauseEntry, type RuleText } from './clause-search';
import '../../styles/fields.css';
import './clauses.css';

const papers: readonly Paper[] = ['A', 'B'];

/** 制度: the regulation as printed and amended, searchable, each clause with the rules that the program made from it. */
@customElement('ledger-clauses')
export class LedgerClauses extends SessionElement {
  @state() private accessor search = '';

  protected override show({ regulation, now }: Session): TemplateResult {
    const found = searchClauses(clauseEntries(regulation, dayOfMoment(now)), this.search);
    return html`<h1>制度</h1>
      <p class="quiet-note">${regulation.paper}，自${dateText(regulation.inForceFrom)}起执行。</p>
      ${amendmentTexts(regulation).map((text) => html`<p class="quiet-note">${text}。</p>`)}
      <label class="labelled"
        ><span>查找条文或规则</span>
        <input
          type="search"
          placeholder="如：一次性告知、工作日"
          @input=${(event: Event) => {
            if (event.target instanceof HTMLInputElement) this.search = event.target.value;
          }}
      /></label>
      <p class="quiet-note" role="status">${found.length} 条</p>
      ${papers.map((paper) =>
        renderPaper(
          regulation,
          paper,
          found.filter(({ clause }) => clause.regulation === paper),
        ),
      )}`;
  }
}

function renderPaper(
  { titles }: Regulation,
  paper: Paper,
  entries: readonly ClauseEntry[],
): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  return html`<section>
    <h2>《${titles[paper]}》</h2>
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
              ${rules.map(renderRule)}
            </ul>
          </details>`
    }
  </article>`;
}

function renderRule({ id, title, condition, form, exemptions }: RuleText): TemplateResult {
  return html`<li>
    <strong>${title}</strong>（${form}）<br />${condition}，提示疑似违规。
    ${
      exemptions.length === 0
        ? nothing
        : html`<br /><em>${exemptions.join('、')}：填写“特殊情况说明”的，列为已说明。</em>`
    }
    <small>${id}</small>
  </li>`;
}
