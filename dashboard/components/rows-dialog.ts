import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { createMasking, type Masking } from '../model/masking';
import type { OpenedRows } from '../model/opened-rows';
import { pageAt } from '../model/paging';
import { rowCount, rowsBetween } from '../model/rows';
import { PageDialog } from './page-dialog';
import { pageTurner } from './page-turner';
import './page-dialog.css';

const ROWS_PER_PAGE = 100;

/** The rows behind a figure or a bar: where each stands, so that it can be found again in Excel. */
@customElement('rows-dialog')
export class RowsDialog extends PageDialog {
  @property({ attribute: false }) accessor opened: OpenedRows | null = null;
  @property({ attribute: false }) accessor masking: Masking = createMasking(false);
  @property({ attribute: false }) accessor dismiss: () => void = () => undefined;
  @state() private accessor page = 0;

  protected get shown(): boolean {
    return this.opened !== null;
  }

  protected onClosed(): void {
    this.dismiss();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('opened')) this.page = 0;
  }

  protected override render(): TemplateResult {
    return html`<dialog
      class="page-dialog wide"
      aria-labelledby="rows-title"
      @close=${this.closed}
      @cancel=${this.cancelled}
    >
      ${this.opened === null ? '' : this.renderOpened(this.opened)}
    </dialog>`;
  }

  private renderOpened({ title, definition, rows }: OpenedRows): TemplateResult {
    const total = rowCount(rows);
    const page = pageAt(this.page, total, ROWS_PER_PAGE);
    const lines = rowsBetween(rows, page.start, page.end, this.masking);
    return html`<div class="dialog-head">
        <h2 id="rows-title">${title}</h2>
        <button type="button" autofocus @click=${this.close}>关闭</button>
      </div>
      <p class="note">${definition}</p>
      ${pageTurner(page, total, '明细', (index) => {
        this.page = index;
      })}
      <div class="scroll dialog-body" tabindex="0" role="region" aria-label="明细">
        ${
          total === 0
            ? html`<p class="nothing">没有记录。</p>`
            : html`<table>
                <thead>
                  <tr>
                    <th scope="col">编号</th>
                    <th scope="col">日期</th>
                    <th scope="col">部室</th>
                    <th scope="col">人员</th>
                    <th scope="col">内容</th>
                    <th scope="col">位置</th>
                  </tr>
                </thead>
                <tbody>
                  ${lines.map(
                    (row) =>
                      html`<tr>
                        <td class="keep">${row.record}</td>
                        <td class="keep">${row.day}</td>
                        <td>${row.unit}</td>
                        <td>${row.persons}</td>
                        <td class="long">${row.text}</td>
                        <td><span class="place">${row.place}</span><br /><small>${row.file}</small></td>
                      </tr>`,
                  )}
                </tbody>
              </table>`
        }
      </div>`;
  }
}
