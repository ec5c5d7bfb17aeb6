import { html, nothing, type TemplateResult } from 'lit';
import { columnName } from '../../rules/address';
import {
  ledgerSelect,
  offerBoxes,
  sampleText,
  sheetNumbers,
  targetSelect,
  type Correct,
} from '../../templates/controls/import-controls';
import {
  importedSheet,
  previewOf,
  reasonOf,
  sistersOf,
  titleOf,
  type ImportDraft,
  type PreviewCell,
  type PreviewRow,
  type SheetDraft,
} from '../../templates/import';
import { maskPhones } from '../../templates/phones';
import { importConstants } from './import-constants';

const PREVIEWED = 3;

/** One sheet: what it is imported as, and its columns one below the other with what the first rows hold and how that is read. */
export function importColumns(draft: ImportDraft, index: number, correct: Correct): TemplateResult {
  const sheet = draft.sheets[index];
  if (sheet === undefined) return html`<p class="nothing">这个工作簿没有工作表。</p>`;
  const rows = previewOf(sheet, PREVIEWED);
  return html`${renderSheet(draft, index, sheet, correct)} ${importConstants(draft, index, sheet, correct)}
    <div class="scroll import-table" tabindex="0" role="region" aria-label="列的对应关系">
      ${
        sheet.columns.length === 0
          ? html`<p class="nothing">没有找到标题行。请在上面填写标题所在的行。</p>`
          : html`<table>
              <thead>
                <tr>
                  <th scope="col">列</th>
                  <th scope="col">原标题</th>
                  <th scope="col">导入为</th>
                  <th scope="col">依据</th>
                  ${rows.map(({ row }) => html`<th scope="col">第 ${row} 行</th>`)}
                </tr>
              </thead>
              <tbody>
                ${sheet.columns.map((column) => renderColumn(draft, index, sheet, column, rows, correct))}
              </tbody>
            </table>`
      }
    </div>`;
}

function renderSheet(draft: ImportDraft, index: number, sheet: SheetDraft, correct: Correct): TemplateResult {
  const sisters = sistersOf(draft, index);
  const lacking = importedSheet(sheet).unread.filter(({ lacksYear }) => lacksYear).length;
  const { first, last, year, month } = sheetNumbers(draft, index, sheet, correct);
  return html`<div class="import-sheet" role="group" aria-label="工作表 ${titleOf(sheet)}">
    <label>导入为 ${ledgerSelect(draft, index, sheet, correct)}</label>
    <small>${sheet.why}</small>
    <label>标题行从第 ${first}</label>
    <label>至第 ${last}</label>
    <span>行</span>
    <label>日期的年份 ${year}</label>
    <label>月份 ${month}</label>
    ${sisters.length === 0 ? nothing : html`<small>同样表头的 ${sisters.join('、')} 一并修改</small>`}
    ${lacking === 0 ? nothing : html`<strong class="bad">${lacking} 个日期缺少年份或月份，请填写</strong>`}
  </div>`;
}

function renderColumn(
  draft: ImportDraft,
  index: number,
  sheet: SheetDraft,
  source: SheetDraft['columns'][number],
  rows: readonly PreviewRow[],
  correct: Correct,
): TemplateResult {
  const { column, text } = source;
  const offers = offerBoxes(draft, index, sheet, source, correct);
  return html`<tr>
    <th scope="row">${columnName(column)}</th>
    <td>${text === '' ? html`<small>（没有标题）</small>` : text}</td>
    <td>${targetSelect(draft, index, sheet, source, correct)}</td>
    <td class="import-reason">
      ${offers.length === 0 ? reasonOf(sheet, column) : nothing}
      ${offers.map(
        (offer) =>
          html`<label class="import-offer"
            >${offer.input}<span
              >是“${offer.title}”吗？<small>${offer.reason} ${sampleText(offer, maskPhones)}</small></span
            ></label
          >`,
      )}
    </td>
    ${rows.map(({ cells }) => html`<td class="import-cell">${renderCell(cells.get(column))}</td>`)}
  </tr>`;
}

/** What stands in the source, and below it what is read, where that is worded otherwise. Phones are masked as everywhere on the page. */
function renderCell(cell: PreviewCell | undefined): TemplateResult | typeof nothing {
  if (cell === undefined || (cell.text === '' && cell.problem === null)) return nothing;
  const { from, problem } = cell;
  const text = maskPhones(cell.text);
  const read = cell.read === null ? null : maskPhones(cell.read);
  const merged = from === null ? nothing : html`<small>（合并单元格 ${from}）</small>`;
  if (problem !== null) return html`${text}${merged}<br /><span class="bad">✘ ${problem}</span>`;
  return html`${text}${merged}${read === null || read === text ? nothing : html`<br /><span class="good">→ ${read === '' ? '（空）' : read}</span>`}`;
}
