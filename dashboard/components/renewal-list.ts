import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FileItem } from '../model/file-list';
import type { RenewalState } from '../model/renewing';
import { LightElement } from './light-element';
import './renewal-list.css';

/** Workbooks of a former version, or that another program has saved, each with the offer of one that is up to date. */
@customElement('renewal-list')
export class RenewalList extends LightElement {
  @property({ attribute: false }) accessor items: readonly FileItem[] = [];
  @property({ attribute: false }) accessor states: ReadonlyMap<number, RenewalState> = new Map();
  @property({ attribute: false }) accessor renew: (item: FileItem) => void = () => undefined;

  protected override render(): TemplateResult | typeof nothing {
    const old = this.items.filter(({ toRenew }) => toRenew.length > 0);
    if (old.length === 0) return nothing;
    return html`<section class="card renewals no-print" aria-labelledby="renewals">
      <h2 id="renewals">工作簿可以更新</h2>
      <p class="note">
        不更新也照常核查。更新后的工作簿另存为一个文件，原有的记录、格式、自有的栏和工作表不变，原文件不动；核对后代替原来的使用。
      </p>
      <ul>
        ${old.map((item) => this.renderItem(item))}
      </ul>
    </section>`;
  }

  private renderItem(item: FileItem): TemplateResult {
    const state = this.states.get(item.id) ?? null;
    const { name } = item.file;
    return html`<li>
      <b>${name}</b> ${item.toRenew.join('；')}
      <button
        type="button"
        aria-label="另存更新后的工作簿 ${name}"
        ?disabled=${state === 'working'}
        @click=${() => {
          this.renew(item);
        }}
      >
        另存更新后的工作簿
      </button>
      <span role="status">${stateText(state)}</span>
    </li>`;
  }
}

function stateText(state: RenewalState | null): string {
  if (state === null) return '';
  if (state === 'working') return '正在更新…';
  return state === 'saved' ? '✔ 已另存，在下载文件夹中。' : `✘ 没有更新：${state.failed}。`;
}
