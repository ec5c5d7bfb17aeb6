import { html, nothing, type TemplateResult } from 'lit';
import { columnName } from '../../rules/address';
import { ledgerKeys, ledgerOf } from '../../rules/ledgers';
import {
  chooseDates,
  chooseHeadings,
  chooseLedger,
  chooseTarget,
  importedSheet,
  previewOf,
  sistersOf,
  targetsOf,
  type ImportDraft,
  type PreviewCell,
  type PreviewRow,
  type SheetDraft,
} from '../../templates/import';
import { maskPhones } from '../../templates/phones';
import { importConstants } from './import-constants';

type Correct = (draft: ImportDraft) => void;

const PREVIEWED = 3;
/** Below this a proposal is a guess. */
const SURE = 0.6;

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
  const { ledger, headings, dates } = sheet.mapping;
  const sisters = sistersOf(draft, index);
  const lacking = importedSheet(sheet).unread.filter(({ lacksYear }) => lacksYear).length;
  return html`<div class="import-sheet" role="group" aria-label="工作表 ${sheet.grid.name}">
    <label
      >导入为
      <select
        aria-label="工作表 ${sheet.grid.name} 导入为"
        @change=${({ target }: Event) => {
          if (target instanceof HTMLSelectElement)
            correct(chooseLedger(draft, index, ledgerKeys[target.selectedIndex - 1] ?? null));
        }}
      >
        <option .selected=${ledger === null}>不导入</option>
        ${ledgerKeys.map((key) => html`<option .selected=${key === ledger}>${ledgerOf(key).sheet}</option>`)}
      </select></label
    >
    <small>${sheet.why}</small>
    ${numberInput('标题行从第', headings?.first ?? null, (first) => {
      if (first !== null)
        correct(chooseHeadings(draft, index, { first, last: Math.max(first, headings?.last ?? first) }));
    })}
    ${numberInput('至第', headings?.last ?? null, (last) => {
      if (last !== null)
        correct(chooseHeadings(draft, index, { first: Math.min(last, headings?.first ?? last), last }));
    })}
    <span>行</span>
    ${numberInput('日期的年份', dates.year, (year) => {
      correct(chooseDates(draft, index, { ...dates, year }));
    })}
    ${numberInput('月份', dates.month, (month) => {
      correct(chooseDates(draft, index, { ...dates, month }));
    })}
    ${sisters.length === 0 ? nothing : html`<small>同样表头的 ${sisters.join('、')} 一并修改</small>`}
    ${lacking === 0 ? nothing : html`<strong class="bad">${lacking} 个日期缺少年份或月份，请填写</strong>`}
  </div>`;
}

function numberInput(
  label: string,
  value: number | null,
  change: (value: number | null) => void,
): TemplateResult {
  return html`<label
    >${label}
    <input
      type="number"
      min="1"
      .value=${value === null ? '' : String(value)}
      @change=${({ target }: Event) => {
        if (target instanceof HTMLInputElement)
          change(target.value === '' ? null : Math.max(1, Math.floor(target.valueAsNumber)));
      }}
  /></label>`;
}

function renderColumn(
  draft: ImportDraft,
  index: number,
  sheet: SheetDraft,
  { column, text }: SheetDraft['columns'][number],
  rows: readonly PreviewRow[],
  correct: Correct,
): TemplateResult {
  const name = columnName(column);
  const reason = sheet.reasons.get(column);
  const isGuess =
    reason !== undefined && sheet.mapping.targets[column] !== undefined && reason.confidence < SURE;
  return html`<tr>
    <th scope="row">${name}</th>
    <td>${text === '' ? html`<small>（没有标题）</small>` : text}</td>
    <td>${targetSelect(draft, index, sheet, column, `${name} 列“${text}”导入为`, correct)}</td>
    <td class="import-reason ${isGuess ? 'guess' : ''}">${isGuess ? '请核对：' : ''}${reason?.text ?? ''}</td>
    ${rows.map(({ cells }) => html`<td class="import-cell">${renderCell(cells.get(column))}</td>`)}
  </tr>`;
}

function targetSelect(
  draft: ImportDraft,
  index: number,
  { mapping }: SheetDraft,
  column: number,
  label: string,
  correct: Correct,
): TemplateResult {
  const { ledger, targets } = mapping;
  const choices = ledger === null ? [] : targetsOf(ledger);
  const taken = new Map(Object.entries(targets).map(([each, key]) => [key, columnName(Number(each))]));
  const chosen = targets[column];
  return html`<select
    aria-label=${label}
    class=${chosen === undefined ? 'left-out' : ''}
    ?disabled=${ledger === null}
    @change=${({ target }: Event) => {
      if (target instanceof HTMLSelectElement)
        correct(chooseTarget(draft, index, column, choices[target.selectedIndex - 1]?.key ?? null));
    }}
  >
    <option .selected=${chosen === undefined}>不导入</option>
    ${choices.map(({ key, title }) => {
      const held = key === chosen ? undefined : taken.get(key);
      return html`<option .selected=${key === chosen}>
        ${title}${held === undefined ? '' : `（现为 ${held} 列）`}
      </option>`;
    })}
  </select>`;
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
