import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Finding } from '../../rules/findings';
import { word } from '../../rules/wording/word';
import { amendingOffices, amendmentProblems, type AmendingOffice } from '../model/amendments';
import type { Assessed } from '../model/assessed';
import { placeText } from '../model/findings-list';
import './amendment-list.css';
import { LightElement } from './light-element';

/** Which workbooks judge by which amendments, what contradicts, and a box for each office that sets its own aside. */
@customElement('amendment-list')
export class AmendmentList extends LightElement {
  @property({ attribute: false }) accessor assessed: Assessed | null = null;
  /** The offices whose amendments are set aside. */
  @property({ attribute: false }) accessor aside: ReadonlySet<string> = new Set();
  @property({ attribute: false }) accessor change: (aside: ReadonlySet<string>) => void = () => undefined;

  protected override render(): TemplateResult | typeof nothing {
    if (this.assessed === null) return nothing;
    const offices = amendingOffices(this.assessed);
    const problems = amendmentProblems(this.assessed);
    if (offices.length + problems.length === 0) return nothing;
    return html`<section class="card amendments" aria-labelledby="amendments">
      <div class="card-head">
        <h2 id="amendments">制度修订</h2>
        <span class="note no-print">取消勾选的，该部室的记录按印发时的规定重新判定和统计</span>
      </div>
      <ul class="amending">
        ${offices.map((office) => this.renderOffice(office))} ${problems.map(renderProblem)}
      </ul>
    </section>`;
  }

  private renderOffice({ unit, files, texts }: AmendingOffice): TemplateResult {
    const isAside = this.aside.has(unit);
    return html`<li>
      <label class="check no-print"
        ><input
          type="checkbox"
          aria-label="按此判定 ${unit}"
          .checked=${!isAside}
          @change=${(event: Event) => {
            if (event.target instanceof HTMLInputElement) this.set(unit, !event.target.checked);
          }}
        />按此判定</label
      >
      <div>
        <b>${unit}</b>
        ${isAside ? html`<strong class="aside-note">未采用，按印发时的规定判定</strong>` : nothing}
        <span class=${isAside ? 'aside' : ''}>${texts.join('；')}</span>
        <small>${files.join('、')}</small>
      </div>
    </li>`;
  }

  private set(unit: string, isAside: boolean): void {
    const aside = new Set(this.aside);
    if (isAside) aside.add(unit);
    else aside.delete(unit);
    this.change(aside);
  }
}

function renderProblem(finding: Finding): TemplateResult {
  const title = finding.rule === 'settings/amendment-conflict' ? '修订不一致' : '未能读取，没有采用';
  return html`<li class="amendment-problem">
    <strong class="level level-defect">${title}</strong>
    <div>${word(finding).message} <small>${finding.file}&emsp;${placeText(finding)}</small></div>
  </li>`;
}
