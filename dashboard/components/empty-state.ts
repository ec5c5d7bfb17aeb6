import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './empty-state.css';
import type { Regulation } from '../../rules/regulation/regulation';
import { LightElement } from './light-element';

/** What to do when nothing is loaded yet. */
@customElement('empty-state')
export class EmptyState extends LightElement {
  @property({ attribute: false }) accessor regulation: Regulation | null = null;
  @property({ attribute: false }) accessor chooseFiles: () => void = () => undefined;
  @property({ attribute: false }) accessor chooseFolder: () => void = () => undefined;
  @property({ attribute: false }) accessor importOld: () => void = () => undefined;
  @property({ attribute: false }) accessor trySample: () => void = () => undefined;

  protected override render(): TemplateResult {
    return html`<section class="empty" aria-labelledby="empty-title">
      <h2 id="empty-title">请放入台帐工作簿</h2>
      <p>
        把各部室的台帐工作簿（.xlsx，可多选，也可以是整个文件夹）拖到这里，或用下面的按钮选择。<br />本页只在这台电脑上读取文件，据${titlesOf(this.regulation)}核查并统计，不上传任何内容。
      </p>
      <div class="toolbar">
        <button type="button" class="primary" @click=${this.chooseFiles}>选择工作簿</button>
        <button type="button" @click=${this.chooseFolder}>选择文件夹</button>
        <button type="button" @click=${this.importOld}>导入旧台帐…</button>
        <button type="button" @click=${this.trySample}>试用示例</button>
      </div>
    </section>`;
  }
}

function titlesOf(regulation: Regulation | null): string {
  return Object.values(regulation?.titles ?? {})
    .map((title) => `《${title}》`)
    .join('');
}
