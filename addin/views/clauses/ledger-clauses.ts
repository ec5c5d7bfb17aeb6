import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { amendmentTexts } from '../../../rules/regulation/amendments';
import type { Regulation } from '../../../rules/regulation/regulation';
import type { Kept } from '../../../rules/regulation/kept';
import { dateText, type Day } from '../../../rules/time/day';
import { dayOfMoment } from '../../../rules/time/moment';
import { SessionElement } from '../../parts/pane-element';
import type { Session } from '../../session/session';
import { clauseEntries, searchClauses, type ClauseEntry, type RuleText } from './clause-search';
import { paperSections } from './paper-sections';
import { sentenceEntries, searchSentences } from './sentences';
import { sentenceList } from './sentence-list';
import '../../styles/fields.css';
import './clauses.css';

/** 制度: the regulation as printed and amended, searchable, each clause with the rules made from it, or sentence by sentence. */
@customElement('ledger-clauses')
export class LedgerClauses extends SessionElement {
  @state() private accessor search = '';
  @state() private accessor bySentence = false;
  @state() private accessor way: Kept['by'] | null = null;

  protected override show({ regulation, now }: Session): TemplateResult {
    const today = dayOfMoment(now);
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
      <div class="segments" role="group" aria-label="对照方式">
        ${this.renderMode('按条文', false)} ${this.renderMode('逐句对照', true)}
      </div>
      ${this.bySentence ? this.renderSentences(regulation, today) : this.renderClauses(regulation, today)}`;
  }

  private renderMode(title: string, bySentence: boolean): TemplateResult {
    return html`<button
      type="button"
      aria-pressed=${this.bySentence === bySentence}
      @click=${() => (this.bySentence = bySentence)}
    >
      ${title}
    </button>`;
  }

  private renderClauses(regulation: Regulation, today: Day): TemplateResult {
    const found = searchClauses(clauseEntries(regulation, today), this.search);
    return html`<p class="quiet-note" role="status">${found.length} 条</p>
      ${paperSections(regulation, found, ({ clause }) => clause.regulation, renderClause)}`;
  }

  private renderSentences(regulation: Regulation, today: Day): TemplateResult {
    const all = sentenceEntries(regulation, today);
    const found = searchSentences(all, this.search, this.way);
    return sentenceList(regulation, all, found, this.way, (way) => (this.way = way));
  }
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
