import { html, type TemplateResult } from 'lit';
import { importDraft, type ImportDraft } from '../../templates/import';
import { maskPhones } from '../../templates/phones';
import { countText } from '../model/format';
import type { ImportList } from '../model/importing';

/** What is left out, by kind, in the order of the buttons. */
export const listTitles: Readonly<Record<ImportList, string>> = {
  rows: '未导入的行',
  columns: '未导入的列',
  unread: '读不出的单元格',
  sheets: '未导入的工作表',
  titles: '标题',
};

/** More would make the page slow; all of them stand in the official workbook's sheet 导入说明. */
const MOST_LINES = 500;

/** One line of a list: where, what stands there, why. */
interface Line {
  readonly place: string;
  readonly text: string;
  readonly reason: string;
}

/** One kind of what is left out, with addresses. */
export function importList(draft: ImportDraft, list: ImportList, back: () => void): TemplateResult {
  const lines = linesOf(draft, list);
  return html`<div class="import-sheet">
      <button type="button" @click=${back}>‹ 返回对应关系</button>
      <h3>${listTitles[list]} ${countText(lines.length)}</h3>
      ${
        lines.length > MOST_LINES
          ? html`<small>这里只列前 ${MOST_LINES} 条，全部见正式台帐的“导入说明”表。</small>`
          : ''
      }
    </div>
    <div class="scroll import-table" tabindex="0" role="region" aria-label=${listTitles[list]}>
      ${
        lines.length === 0
          ? html`<p class="nothing">没有。</p>`
          : html`<table>
              <thead>
                <tr>
                  <th scope="col">位置</th>
                  <th scope="col">原内容</th>
                  <th scope="col">说明</th>
                </tr>
              </thead>
              <tbody>
                ${lines.slice(0, MOST_LINES).map(
                  ({ place, text, reason }) =>
                    html`<tr>
                      <td class="place">${place}</td>
                      <td class="long">${maskPhones(text)}</td>
                      <td>${maskPhones(reason)}</td>
                    </tr>`,
                )}
              </tbody>
            </table>`
      }
    </div>`;
}

function linesOf(draft: ImportDraft, list: ImportList): readonly Line[] {
  const result = importDraft(draft);
  switch (list) {
    case 'rows':
      return result.rows.map(({ sheet, cell, text, reason }) => ({
        place: `${sheet}!${cell}`,
        text,
        reason,
      }));
    case 'titles':
      return result.titles.map(({ sheet, cell, text }) => ({
        place: `${sheet}!${cell}`,
        text,
        reason: '标题行以上的文字',
      }));
    case 'columns':
      return result.columns.map(({ sheet, cell, heading, filled, reason }) => ({
        place: `${sheet}!${cell}`,
        text: heading === '' ? '（没有标题）' : heading,
        reason: `${reason}，有内容的单元格 ${countText(filled)} 个`,
      }));
    case 'unread':
      return result.unread.map(({ sheet, cell, text, field, expected, actual }) => ({
        place: `${sheet}!${cell}`,
        text,
        reason: `${field}：应${expected}；实际${actual}`,
      }));
    case 'sheets':
      return result.sheets.map(({ sheet, rows, cells, reason }) => ({
        place: sheet,
        text: `${countText(rows)} 行，${countText(cells)} 个单元格`,
        reason,
      }));
  }
}
