import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Measures } from '../../rules/measures';
import type { Assessed } from '../model/assessed';
import { stateTitles, type FileItem } from '../model/file-list';
import { countText, valueText } from '../model/format';
import type { OpenRows } from '../model/opened-rows';
import { qualityLines, sheetLines, type SheetLine } from '../model/quality';
import './data-quality.css';
import { importLink } from './import-link';
import { LightElement } from './light-element';
import type { Regulation } from '../../rules/regulation/regulation';

/** What was read of every file and what was left out and why; months without records; rows dropped or in conflict. */
@customElement('data-quality')
export class DataQuality extends LightElement {
  @property({ attribute: false }) accessor items: readonly FileItem[] = [];
  /** By which forms are named. */
  @property({ attribute: false }) accessor regulation: Regulation | null = null;
  @property({ attribute: false }) accessor measures: Measures | null = null;
  @property({ attribute: false }) accessor assessed: Assessed | null = null;
  @property({ attribute: false }) accessor open: OpenRows = () => undefined;
  @property({ attribute: false }) accessor importOld: (file: File) => void = () => undefined;
  @property({ attribute: false }) accessor discardAll: () => void = () => undefined;
  @property({ attribute: false }) accessor discard: (id: number) => void = () => undefined;

  protected override render(): TemplateResult {
    return html`<section class="card quality" aria-labelledby="quality">
      <div class="card-head">
        <h2 id="quality" tabindex="-1">数据质量</h2>
        <button type="button" class="quiet" @click=${this.discardAll}>全部移除</button>
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label="文件读取结果">
        <table>
          <thead>
            <tr>
              <th scope="col">文件</th>
              <th scope="col">结果</th>
              <th scope="col">工作表与记录数</th>
              <th scope="col">未计入的内容</th>
              <th scope="col" class="no-print">操作</th>
            </tr>
          </thead>
          <tbody>
            ${this.items.map((item) => this.renderItem(item))}
          </tbody>
        </table>
      </div>
      ${this.measures === null ? nothing : this.renderMeasures(this.measures)}
    </section>`;
  }

  private renderItem(item: FileItem): TemplateResult {
    const lines = this.regulation === null ? [] : sheetLines(item, this.regulation.forms);
    const name = item.file.name;
    return html`<tr>
      <td>${name}${item.origin === 'import' ? '（由旧台帐导入）' : ''}</td>
      <td class="keep state-${item.state}">${stateTitles[item.state]}</td>
      <td>
        ${lines
          .filter(({ ledger }) => ledger !== '')
          .map(sheetText)
          .join('；')}
      </td>
      <td>${item.reason ?? (item.book === null ? '' : leftOut(lines))}</td>
      <td class="no-print">
        ${importLink(item, this.importOld)}
        <button
          type="button"
          class="link"
          aria-label="移除 ${name}"
          @click=${() => {
            this.discard(item.id);
          }}
        >
          移除
        </button>
      </td>
    </tr>`;
  }

  private renderMeasures({ figures, series }: Measures): TemplateResult {
    const missing = series['quality.missingMonths'].points.filter((point) => (point.value ?? 0) > 0);
    return html`<ul class="quality-notes">
      ${(this.assessed === null ? [] : qualityLines(this.assessed)).map((line) => html`<li>${line}</li>`)}
      ${missing.map(({ label, value }) => html`<li>缺少记录的月份：${label}（${countText(value ?? 0)} 个月）</li>`)}
      ${[figures['quality.undated'], figures['quality.unreadable'], figures['records.notJudged']].map(
        ({ title, definition, value, unit, rows }) =>
          html`<li>
            ${title}：<button
              type="button"
              class="link"
              title=${definition}
              @click=${() => {
                this.open({ title, definition, rows });
              }}
            >
              ${valueText(value, unit)}
            </button>
          </li>`,
      )}
    </ul>`;
  }
}

function sheetText({ sheet, ledger, records }: SheetLine): string {
  return `${ledger === sheet ? sheet : `${sheet}（${ledger}）`} ${countText(records)} 条`;
}

function leftOut(lines: readonly SheetLine[]): TemplateResult | string {
  const notes = lines.flatMap(({ sheet, notes: each }) => each.map((note) => `${sheet}：${note}`));
  return notes.length === 0 ? '无' : html`${notes.map((note) => html`<div>${note}</div>`)}`;
}
