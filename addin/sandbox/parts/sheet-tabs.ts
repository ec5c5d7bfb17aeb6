import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { SandboxElement } from '../element';

/** The tabs of the visible sheets, and what Excel refused last. */
@customElement('sheet-tabs')
export class SheetTabs extends SandboxElement {
  protected override render(): TemplateResult | typeof nothing {
    const { sandbox } = this;
    if (!sandbox) return nothing;
    const visible = sandbox.workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
    return html`<nav aria-label="工作表">
        ${visible.map(
          (sheet) =>
            html`<button
              type="button"
              aria-current=${sheet === sandbox.sheet ? 'page' : 'false'}
              @click=${() => {
                sandbox.activate(sheet);
              }}
            >
              ${sheet.name}${sheet.protection ? '（受保护）' : ''}
            </button>`,
        )}
      </nav>
      <p role="status">
        ${sandbox.problem ?? (sandbox.editing ? '正在编辑单元格：Excel 暂不响应窗格' : '就绪')}
      </p>`;
  }
}
