import { html, type TemplateResult } from 'lit';
import {
  importDraft,
  leftOutLines,
  leftOutTitles,
  type ImportDraft,
  type LeftOutKind,
} from '../../templates/import';
import { maskPhones } from '../../templates/phones';
import { countText } from '../model/format';

/** More would make the page slow; all of them stand in the official workbook's sheet 导入说明. */
const MOST_LINES = 500;

/** One kind of what is left out, with addresses. */
export function importList(draft: ImportDraft, list: LeftOutKind, back: () => void): TemplateResult {
  const lines = leftOutLines(importDraft(draft), list);
  return html`<div class="import-sheet">
      <button type="button" @click=${back}>‹ 返回对应关系</button>
      <h3>${leftOutTitles[list]} ${countText(lines.length)}</h3>
      ${
        lines.length > MOST_LINES
          ? html`<small>这里只列前 ${MOST_LINES} 条，全部见正式台帐的“导入说明”表。</small>`
          : ''
      }
    </div>
    <div class="scroll import-table" tabindex="0" role="region" aria-label=${leftOutTitles[list]}>
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
