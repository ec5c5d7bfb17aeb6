import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Finding } from '../../../rules/findings';
import type { Receipt } from '../../../rules/receipts';
import { saveFile } from '../../../templates/controls/save-file';
import { receiptFile } from '../../../templates/masked-receipt';
import { maskedSpeak } from '../../../templates/masking';
import { PaneElement } from '../../parts/pane-element';

/**
 * The receipt of a finding, to be copied or saved for somebody who reviews it elsewhere: phones are hidden, names on request. It stands
 * as text as well, since some Excels let a pane neither write the clipboard nor save a file.
 */
@customElement('finding-receipt')
export class FindingReceipt extends PaneElement {
  @property({ attribute: false }) accessor finding: Finding | null = null;
  @property({ attribute: false }) accessor receiptOf: (finding: Finding) => Receipt | null = () => null;
  @state() private accessor isOpen = false;
  @state() private accessor hidesNames = false;
  @state() private accessor said = '';

  protected override render(): TemplateResult | typeof nothing {
    if (this.finding === null) return nothing;
    return html`<details
      @toggle=${(event: Event) => {
        if (event.target instanceof HTMLDetailsElement) this.isOpen = event.target.open;
      }}
    >
      <summary>判定凭据</summary>
      ${this.isOpen ? this.renderReceipt(this.finding) : nothing}
    </details>`;
  }

  private renderReceipt(finding: Finding): TemplateResult {
    const receipt = this.receiptOf(finding);
    if (receipt === null) return html`<p class="quiet-note">台帐已有改动，请再检查一次。</p>`;
    const file = receiptFile(receipt, finding, maskedSpeak({ names: this.hidesNames }));
    const text = new TextDecoder().decode(file.bytes);
    return html`<p class="quiet-note">
        规则、所据规定、单元格原值、放假安排和理由，供他人复核。电话号码已隐去。
      </p>
      <label class="check"
        ><input
          type="checkbox"
          .checked=${this.hidesNames}
          @change=${(event: Event) => {
            if (event.target instanceof HTMLInputElement) this.hidesNames = event.target.checked;
          }}
        />
        隐去个人姓名</label
      >
      <textarea
        class="receipt"
        readonly
        rows="6"
        aria-label="判定凭据"
        .value=${text}
        @focus=${selectAll}
      ></textarea>
      <div class="buttons">
        <button type="button" @click=${() => void this.copy(text)}>复制</button>
        <button
          type="button"
          @click=${() => {
            saveFile(file);
          }}
        >
          另存为文件
        </button>
        <span class="quiet-note" role="status">${this.said}</span>
      </div>`;
  }

  private async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.said = '已复制。';
    } catch (error) {
      // Refused by the web view (DOMException), or not there at all (TypeError).
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
      this.querySelector('textarea')?.focus();
      this.said = '不能直接复制，已选中全文，请按 Ctrl+C。';
    }
  }
}

function selectAll({ target }: Event): void {
  if (target instanceof HTMLTextAreaElement) target.select();
}
