import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ExcelError } from '../../emulated';
import { books, loadBook } from '../books';
import { SandboxElement } from '../element';
import { SheetGrid } from '../grid/sheet-grid';
import type { Sandbox } from '../sandbox';
import { download } from './download';

/** What can be done to the workbook and to the emulated Excel, and what passed between the pane and Excel. */
@customElement('tool-bar')
export class ToolBar extends SandboxElement {
  protected override render(): TemplateResult | typeof nothing {
    const { sandbox } = this;
    if (!sandbox) return nothing;
    return html`<h1>沙盒<small>开发与试用，不是 Excel</small></h1>
      ${this.renderBooks(sandbox)}
      <div class="group" role="group" aria-label="表格">
        ${this.button('插入行', () => {
          sandbox.insertRows();
        })}
        ${this.button('删除行', () => {
          sandbox.deleteRows();
        })}
        ${this.button('升序', () => {
          sandbox.sort(true);
        })}
        ${this.button('降序', () => {
          sandbox.sort(false);
        })}
      </div>
      <div class="group" role="group" aria-label="情形">
        ${this.toggle('同事修改', sandbox.actor === 'colleague', (on) => {
          sandbox.actAs(on ? 'colleague' : 'user');
        })}
        ${this.toggle('单元格编辑中', sandbox.editing, (on) => {
          this.edit(on);
        })}
        ${this.toggle('保护工作表', sandbox.sheet.protection !== null, (on) => {
          sandbox.protect(on);
        })}
        ${this.toggle('只读', sandbox.workbook.readOnly, (on) => {
          sandbox.setReadOnly(on);
        })}
      </div>
      <output class="cell" aria-label="选定单元格">${sandbox.address}</output>`;
  }

  private renderBooks(sandbox: Sandbox): TemplateResult {
    return html`<div class="group" role="group" aria-label="工作簿">
      <select
        aria-label="打开示例"
        @change=${({ target }: Event) => {
          if (target instanceof HTMLSelectElement)
            void loadBook(sandbox, books[target.selectedIndex] ?? null);
        }}
      >
        ${books.map((book) => html`<option ?selected=${book?.name === sandbox.workbook.name}>${book?.name ?? '空白工作簿'}</option>`)}
      </select>
      <label class="button">
        打开工作簿…<input
          type="file"
          accept=".xlsx"
          @change=${(event: Event) => void this.open(sandbox, event)}
        />
      </label>
      ${this.button(
        '下载工作簿',
        () =>
          void sandbox.save().then((bytes) => {
            download(sandbox.workbook.name, bytes);
          }),
      )}
      ${sandbox.beside.map(({ name, bytes }) =>
        this.button(`转到 ${name}`, () => void sandbox.open(name, bytes)),
      )}
    </div>`;
  }

  private button(text: string, action: () => void): TemplateResult {
    return html`<button type="button" @click=${action}>${text}</button>`;
  }

  private toggle(text: string, on: boolean, set: (on: boolean) => void): TemplateResult {
    return html`<button
      type="button"
      aria-pressed=${String(on)}
      @click=${() => {
        set(!on);
      }}
    >
      ${text}
    </button>`;
  }

  private edit(on: boolean): void {
    const grid = document.querySelector('sheet-grid');
    if (!(grid instanceof SheetGrid)) return;
    if (on) grid.edit(grid.text());
    else grid.endEdit(true);
  }

  private async open(sandbox: Sandbox, { target }: Event): Promise<void> {
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (!file) return;
    try {
      await sandbox.open(file.name, new Uint8Array(await file.arrayBuffer()));
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      sandbox.report(error);
    }
  }
}
