import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { momentText, type Moment } from '../../rules/time/moment';
import { LightElement } from './light-element';
import './page-header.css';

export interface HeaderActions {
  readonly chooseFiles: () => void;
  readonly chooseFolder: () => void;
  readonly openArchive: () => void;
  readonly importOld: () => void;
  readonly openNotices: () => void;
  readonly hideNames: (hide: boolean) => void;
  readonly print: () => void;
}

/** Product, regulation, moment of judgement, and what can be done with the page as a whole. */
@customElement('page-header')
export class PageHeader extends LightElement {
  /** The number of the regulation. */
  @property({ attribute: false }) accessor paper = '';
  @property({ attribute: false }) accessor now: Moment = 0;
  @property({ attribute: false }) accessor loaded = false;
  /** Whether there are records of which archives can be made. */
  @property({ attribute: false }) accessor read = false;
  @property({ attribute: false }) accessor namesHidden = false;
  @property({ attribute: false }) accessor actions: HeaderActions | null = null;

  protected override render(): TemplateResult {
    return html`<header class="page-header">
      <div class="page-title">
        <h1>窗口台帐</h1>
        <span>${this.paper}</span>
        <span class="page-now" title="未办结、未答复的记录以此时刻判定"
          >判定时间 ${momentText(this.now, true)}</span
        >
      </div>
      <div class="toolbar">
        ${this.loaded ? this.renderLoaded() : nothing}
        <button type="button" @click=${() => this.actions?.importOld()}>导入旧台帐…</button>
        <button type="button" @click=${() => this.actions?.openNotices()}>放假通知</button>
      </div>
    </header>`;
  }

  private renderLoaded(): TemplateResult {
    return html`<label class="check">
        <input
          type="checkbox"
          .checked=${this.namesHidden}
          @change=${(event: Event) => {
            if (event.target instanceof HTMLInputElement) this.actions?.hideNames(event.target.checked);
          }}
        />隐去个人姓名
      </label>
      <button type="button" class="primary" @click=${() => this.actions?.chooseFiles()}>添加台帐</button>
      <button type="button" @click=${() => this.actions?.chooseFolder()}>添加文件夹</button>
      <button type="button" ?disabled=${!this.read} @click=${() => this.actions?.openArchive()}>
        生成归档…
      </button>
      <button type="button" @click=${() => this.actions?.print()}>打印报告</button>`;
  }
}
