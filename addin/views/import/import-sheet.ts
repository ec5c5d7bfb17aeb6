import { html, nothing, type TemplateResult } from 'lit';
import { columnName } from '../../../rules/address';
import {
  constantField,
  ledgerSelect,
  offerBoxes,
  sampleText,
  sheetNumbers,
  targetSelect,
  type Correct,
} from '../../../templates/controls/import-controls';
import {
  importedSheet,
  openFields,
  previewOf,
  reasonOf,
  sistersOf,
  type ImportDraft,
  type PreviewCell,
  type PreviewRow,
  type SheetDraft,
} from '../../../templates/import';

const PREVIEWED = 2;

/** One sheet in a narrow pane: what it is imported as, and below each other its columns with what the first rows hold. */
export function importSheetForm(draft: ImportDraft, index: number, correct: Correct): TemplateResult {
  const sheet = draft.sheets[index];
  if (sheet === undefined) return html`<p class="quiet-note">这个工作簿没有工作表。</p>`;
  const sisters = sistersOf(draft, index);
  const lacking = importedSheet(sheet).unread.filter(({ lacksYear }) => lacksYear).length;
  const rows = previewOf(sheet, PREVIEWED);
  const { first, last, year, month } = sheetNumbers(draft, index, sheet, correct);
  return html`<label class="labelled"
      ><span>导入为（${sheet.why}）</span> ${ledgerSelect(draft, index, sheet, correct)}</label
    >
    <div class="import-numbers">
      <label class="labelled"><span>标题首行</span> ${first}</label>
      <label class="labelled"><span>标题末行</span> ${last}</label>
      <label class="labelled"><span>年份</span> ${year}</label>
      <label class="labelled"><span>月份</span> ${month}</label>
    </div>
    ${sisters.length === 0 ? nothing : html`<p class="quiet-note">同样表头的 ${sisters.join('、')} 一并修改。</p>`}
    ${lacking === 0 ? nothing : html`<p class="problem" role="alert">${lacking} 个日期缺少年份或月份，请填写。</p>`}
    ${renderOpenFields(draft, index, sheet, correct)}
    <ul class="import-columns" aria-label="列的对应关系">
      ${sheet.columns.map((column) => renderColumn(draft, index, sheet, column, rows, correct))}
    </ul>
    ${sheet.mapping.headings === null ? html`<p class="quiet-note">没有找到标题行，请在上面填写标题所在的行。</p>` : nothing}`;
}

function renderOpenFields(
  draft: ImportDraft,
  index: number,
  sheet: SheetDraft,
  correct: Correct,
): TemplateResult | typeof nothing {
  const fields = openFields(sheet.mapping);
  if (fields.length === 0) return nothing;
  return html`<fieldset>
    <legend>没有对应列的必填栏目</legend>
    <p class="quiet-note">可以填写一个固定值，不填的导入后为空。</p>
    ${fields.map((field) => {
      const { input, problem } = constantField(draft, index, sheet, field, correct);
      return html`<label class="labelled"
        ><span>${field.title}</span> ${input}
        ${problem === null ? nothing : html`<small class="missing" role="alert">${problem}</small>`}</label
      >`;
    })}
  </fieldset>`;
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
  const isMapped = sheet.mapping.targets[column] !== undefined;
  const offers = offerBoxes(draft, index, sheet, source, correct);
  return html`<li class=${isMapped ? '' : 'left-out'}>
    <label
      ><span><b>${columnName(column)}</b> ${text === '' ? '（没有标题）' : text}</span>
      ${targetSelect(draft, index, sheet, source, correct)}</label
    >
    ${offers.length === 0 ? html`<small>${reasonOf(sheet, column)}</small>` : nothing}
    ${offers.map(
      (offer) =>
        html`<label class="offer"
          >${offer.input}<span
            >是“${offer.title}”吗？<small>${offer.reason} ${sampleText(offer)}</small></span
          ></label
        >`,
    )}
    ${rows.map(({ row, cells }) => renderCell(row, cells.get(column)))}
  </li>`;
}

function renderCell(row: number, cell: PreviewCell | undefined): TemplateResult | typeof nothing {
  if (cell === undefined || (cell.text === '' && cell.problem === null)) return nothing;
  const { text, from, read, problem } = cell;
  const merged = from === null ? '' : `（合并 ${from}）`;
  const result =
    problem !== null
      ? html`<span class="unread">✘ ${problem}</span>`
      : read === null || read === text
        ? nothing
        : html`<span class="read">→ ${read === '' ? '（空）' : read}</span>`;
  return html`<span class="sample"><small>${row}</small> ${text}${merged} ${result}</span>`;
}
