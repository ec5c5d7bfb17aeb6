import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Notice, NoticeAnswer } from '../../rules/calendar';
import './notice-dialog.css';
import { PageDialog } from './page-dialog';
import './page-dialog.css';
import { pickFiles } from './pick-files';

/** Where the State Council's notice of a further year is pasted or loaded, and what it was understood to say. */
@customElement('notice-dialog')
export class NoticeDialog extends PageDialog {
  @property({ attribute: false }) accessor visible = false;
  @property({ attribute: false }) accessor shippedYears = '';
  @property({ attribute: false }) accessor notices: readonly Notice[] = [];
  @property({ attribute: false }) accessor add: (text: string) => NoticeAnswer = () => ({ problems: [] });
  @property({ attribute: false }) accessor discard: (year: number) => void = () => undefined;
  @property({ attribute: false }) accessor dismiss: () => void = () => undefined;
  @state() private accessor text = '';
  @state() private accessor answer: NoticeAnswer | null = null;

  protected get shown(): boolean {
    return this.visible;
  }

  protected onClosed(): void {
    this.dismiss();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('visible') && this.visible) this.answer = null;
  }

  protected override render(): TemplateResult {
    return html`<dialog
      class="page-dialog"
      aria-labelledby="notice-title"
      @close=${this.closed}
      @cancel=${this.cancelled}
    >
      <div class="dialog-head">
        <h2 id="notice-title">国务院办公厅放假通知</h2>
        <button type="button" @click=${this.close}>关闭</button>
      </div>
      <div class="dialog-body">
        <p>
          已内置
          ${this.shippedYears}。其他年度请粘贴通知全文（连同标题），或载入文本文件；未导入的年度，凡须看放假安排的事项一律列为“无法判定”。
        </p>
        ${this.renderLoaded()}
        <label class="notice-text"
          >通知全文
          <textarea
            rows="9"
            .value=${this.text}
            @input=${(event: Event) => {
              if (event.target instanceof HTMLTextAreaElement) this.text = event.target.value;
            }}
          ></textarea>
        </label>
        <div class="toolbar">
          <button type="button" class="primary" ?disabled=${this.text.trim() === ''} @click=${this.submit}>
            导入
          </button>
          <button type="button" @click=${this.pick}>从文本文件载入</button>
        </div>
        <div role="status">${this.answer === null ? nothing : this.renderAnswer(this.answer)}</div>
      </div>
    </dialog>`;
  }

  private renderLoaded(): TemplateResult | typeof nothing {
    if (this.notices.length === 0) return nothing;
    return html`<ul>
      ${this.notices.map(
        ({ year, source }) =>
          html`<li>
            ${year}年：${source}
            <button
              type="button"
              class="link"
              @click=${() => {
                this.discard(year);
              }}
            >
              移除
            </button>
          </li>`,
      )}
    </ul>`;
  }

  private renderAnswer(answer: NoticeAnswer): TemplateResult {
    if ('notice' in answer) {
      return html`<p class="good">
        ✔ 已导入${answer.notice.year}年放假安排，共${answer.notice.days.length}天，已重新核查。
      </p>`;
    }
    return html`<div class="bad">
      <p>✘ 没有导入：</p>
      <ul>
        ${answer.problems.map(({ line, text, message }) => html`<li>第${line}行：${message}${text === '' ? nothing : html`<br /><q>${text}</q>`}</li>`)}
      </ul>
    </div>`;
  }

  private readonly submit = (): void => {
    this.answer = this.add(this.text);
    if ('notice' in this.answer) this.text = '';
  };

  private readonly pick = (): void => {
    pickFiles({ accept: '.txt,text/plain' }, ([file]) => {
      if (file !== undefined) void this.load(file);
    });
  };

  private async load(file: File): Promise<void> {
    this.text = decodeText(await file.arrayBuffer());
  }
}

/** Notepad on Chinese Windows saves UTF-8 or GBK: what is no UTF-8 is the other. */
function decodeText(bytes: ArrayBuffer): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes('\uFFFD') ? new TextDecoder('gb18030').decode(bytes) : text;
}
