import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { importDraft, leftOutKinds, leftOutTitles, type ImportDraft } from '../../templates/import';
import { countText } from '../model/format';
import type { Importing, ImportingState } from '../model/importing';
import './import-dialog.css';
import { importColumns } from './import-columns';
import { importList } from './import-list';
import { importSheets } from './import-sheets';
import { PageDialog } from './page-dialog';
import './page-dialog.css';

type OpenState = Extract<ImportingState, { phase: 'open' }>;

/** 导入旧台帐: what is proposed for each sheet of an old workbook, beside what it makes of the first rows, to be corrected and confirmed. */
@customElement('import-dialog')
export class ImportDialog extends PageDialog {
  @property({ attribute: false }) accessor importing: Importing | null = null;
  /** A new object after every change, so that the dialog is drawn again. */
  @property({ attribute: false }) accessor state: ImportingState = { phase: 'closed' };

  protected get shown(): boolean {
    return this.state.phase !== 'closed';
  }

  protected onClosed(): void {
    this.importing?.close();
  }

  protected override render(): TemplateResult {
    const { state } = this;
    return html`<dialog
      class="page-dialog import ${state.phase === 'open' ? 'full' : ''}"
      aria-labelledby="import-title"
      @close=${this.closed}
      @cancel=${this.cancelled}
    >
      ${state.phase === 'closed' ? nothing : this.renderFile(state)}
    </dialog>`;
  }

  private renderFile(state: Exclude<ImportingState, { phase: 'closed' }>): TemplateResult {
    return html`<div class="dialog-head">
        <h2 id="import-title">导入旧台帐：${state.file.name}</h2>
        <button type="button" autofocus @click=${this.close}>关闭</button>
      </div>
      ${this.renderPhase(state)}`;
  }

  private renderPhase(state: Exclude<ImportingState, { phase: 'closed' }>): TemplateResult {
    switch (state.phase) {
      case 'opening':
        return html`<div class="import-opening">
          <progress aria-label="读取进度" max="1" .value=${state.share}></progress>
          <span role="status">正在读取…</span>
        </div>`;
      case 'refused':
        return html`<p class="bad" role="alert">${state.reason}</p>`;
      case 'open':
        return this.renderOpen(state);
    }
  }

  private renderOpen(state: OpenState): TemplateResult {
    const { draft, sheet, list } = state;
    const correct = (changed: ImportDraft): void => {
      this.importing?.correct(changed);
    };
    const show = (index: number): void => {
      this.importing?.show(index);
    };
    return html`<p class="note">
        核对每张工作表的对应关系，再导入。原文件不作任何改动；没有导入的内容逐条列出位置。确认过的对应关系记在这台电脑上，下次同样的表头直接套用。
      </p>
      <div class="import-body">
        ${importSheets(draft, sheet, list === null, show)}
        <div class="import-main">
          ${
            list === null
              ? importColumns(draft, sheet, correct)
              : importList(draft, list, () => this.importing?.showList(null))
          }
        </div>
      </div>
      ${this.renderFoot(state)}`;
  }

  private renderFoot({ draft, list, saving }: OpenState): TemplateResult {
    const result = importDraft(draft);
    const empty = result.entries.length === 0;
    return html`<div class="import-foot">
      <div class="import-counts" role="status">
        <b>${countText(result.entries.length)} 行将导入</b>
        ${leftOutKinds.map(
          (key) =>
            html`<button
              type="button"
              class="quiet"
              aria-pressed=${list === key}
              @click=${() => this.importing?.showList(list === key ? null : key)}
            >
              ${leftOutTitles[key]} ${countText(result[key].length)}
            </button>`,
        )}
      </div>
      <div class="toolbar">
        <span role="status" class=${typeof saving === 'object' ? 'bad' : 'note'}>${savingText(saving)}</span>
        <button
          type="button"
          ?disabled=${empty || saving === 'working'}
          @click=${() => void this.importing?.saveOfficial()}
        >
          另存为正式台帐
        </button>
        <button type="button" class="primary" ?disabled=${empty} @click=${() => this.importing?.finish()}>
          导入并查看
        </button>
      </div>
    </div>`;
  }
}

function savingText(saving: OpenState['saving']): string {
  if (typeof saving === 'object') return saving.failed;
  return { no: '', working: '正在生成…', saved: '已生成，见浏览器的下载' }[saving];
}
