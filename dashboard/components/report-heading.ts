import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { momentText, type Moment } from '../../rules/time/moment';
import type { FilterState } from '../model/filter-state';
import { createMasking, type Masking } from '../model/masking';
import { periodText } from '../model/period';
import { LightElement } from './light-element';

/** The heading of the printed report; on the screen the page's header and filters say the same. */
@customElement('report-heading')
export class ReportHeading extends LightElement {
  @property({ attribute: false }) accessor filter: FilterState | null = null;
  /** The number of the regulation. */
  @property({ attribute: false }) accessor paper = '';
  @property({ attribute: false }) accessor now: Moment = 0;
  @property({ attribute: false }) accessor masking: Masking = createMasking(false);

  protected override render(): TemplateResult {
    const { filter, masking } = this;
    if (filter === null) return html``;
    const person = filter.person === null ? '全部人员' : masking.name(filter.person);
    return html`<div class="print-only report-heading">
      <p class="report-title">窗口服务台帐核查报告</p>
      <p>时段：${periodText(filter)}&emsp;部室：${filter.unit ?? '全部部室'}&emsp;人员：${person}</p>
      <p>
        依据：${this.paper}&emsp;判定时间：${momentText(this.now, true)}&emsp;“疑似违规”由程序按条款比对得出，须经人核实。
      </p>
    </div>`;
  }
}
