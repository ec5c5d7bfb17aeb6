import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PassedOver } from '../model/chosen-files';
import { isBusy, overallShare, summaryText, type FileItem } from '../model/file-list';
import { importLink } from './import-link';
import { LightElement } from './light-element';
import './reading-status.css';

/** How far the reading is, with a way to stop it; afterwards what was not read, and why. */
@customElement('reading-status')
export class ReadingStatus extends LightElement {
  @property({ attribute: false }) accessor items: readonly FileItem[] = [];
  @property({ attribute: false }) accessor passedOver: readonly PassedOver[] = [];
  @property({ attribute: false }) accessor importOld: (file: File) => void = () => undefined;
  @property({ attribute: false }) accessor cancel: () => void = () => undefined;

  protected override render(): TemplateResult {
    return html`<div class="reading-status">
        ${isBusy(this.items) ? this.renderProgress() : this.renderSummary()}
      </div>
      ${this.renderRefused()}`;
  }

  private renderProgress(): TemplateResult {
    const share = overallShare(this.items);
    const current = this.items.find((item) => item.state === 'reading');
    const done = this.items.filter((item) => !isBusy([item])).length;
    const text = `正在读取 ${done + 1}/${this.items.length}：${current?.file.name ?? '…'}`;
    return html`<div class="toolbar">
      <progress aria-label="读取进度" max="1" .value=${share}></progress>
      <span role="status">${text}</span>
      <button type="button" @click=${this.cancel}>取消读取</button>
    </div>`;
  }

  private renderSummary(): TemplateResult | typeof nothing {
    if (this.items.length === 0) return nothing;
    const sample = this.items.some((item) => item.origin === 'sample');
    return html`${sample ? html`<b class="sample-note">当前为示例数据，添加台帐后自动移去。</b>` : nothing}
      <span role="status">${summaryText(this.items)}</span>
      <a href="#quality" @click=${showQuality}>数据质量</a>`;
  }

  private renderRefused(): TemplateResult | typeof nothing {
    const refused = this.items.filter((item) => item.state === 'refused');
    if (refused.length + this.passedOver.length === 0) return nothing;
    return html`<ul class="refused" role="alert">
      ${refused.map((item) => html`<li><b>${item.file.name}</b> 未能读取：${item.reason} ${importLink(item, this.importOld)}</li>`)}
      ${this.passedOver.map(({ name, reason }) => html`<li><b>${name}</b> 未加入：${reason}。</li>`)}
    </ul>`;
  }
}

/** The part behind `#` holds the filters, so the link moves there without changing it. */
function showQuality(event: Event): void {
  event.preventDefault();
  const heading = document.getElementById('quality');
  heading?.scrollIntoView();
  heading?.focus();
}
