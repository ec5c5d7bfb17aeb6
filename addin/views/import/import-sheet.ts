import { html, nothing, type TemplateResult } from 'lit';
import { columnName } from '../../../rules/address';
import { ledgerKeys, ledgerOf } from '../../../rules/ledgers';
import {
  chooseConstant,
  chooseDates,
  chooseHeadings,
  chooseLedger,
  chooseTarget,
  constantProblem,
  importedSheet,
  openFields,
  previewOf,
  sistersOf,
  targetsOf,
  type ImportDraft,
  type OpenField,
  type PreviewCell,
  type PreviewRow,
  type SheetDraft,
} from '../../../templates/import';

/** Takes a corrected draft. */
export type Correct = (draft: ImportDraft) => void;

const PREVIEWED = 2;
/** Below this a proposal is a guess. */
const SURE = 0.6;

/** One sheet in a narrow pane: what it is imported as, and below each other its columns with what the first rows hold. */
export function importSheetForm(draft: ImportDraft, index: number, correct: Correct): TemplateResult {
  const sheet = draft.sheets[index];
  if (sheet === undefined) return html`<p class="quiet-note">这个工作簿没有工作表。</p>`;
  const { ledger, headings, dates } = sheet.mapping;
  const sisters = sistersOf(draft, index);
  const lacking = importedSheet(sheet).unread.filter(({ lacksYear }) => lacksYear).length;
  const rows = previewOf(sheet, PREVIEWED);
  return html`<label class="labelled"
      ><span>导入为（${sheet.why}）</span>
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
    <div class="import-numbers">
      ${numberField('标题首行', headings?.first ?? null, (first) => {
        if (first !== null)
          correct(chooseHeadings(draft, index, { first, last: Math.max(first, headings?.last ?? first) }));
      })}
      ${numberField('标题末行', headings?.last ?? null, (last) => {
        if (last !== null)
          correct(chooseHeadings(draft, index, { first: Math.min(last, headings?.first ?? last), last }));
      })}
      ${numberField('年份', dates.year, (year) => {
        correct(chooseDates(draft, index, { ...dates, year }));
      })}
      ${numberField('月份', dates.month, (month) => {
        correct(chooseDates(draft, index, { ...dates, month }));
      })}
    </div>
    ${sisters.length === 0 ? nothing : html`<p class="quiet-note">同样表头的 ${sisters.join('、')} 一并修改。</p>`}
    ${lacking === 0 ? nothing : html`<p class="problem" role="alert">${lacking} 个日期缺少年份或月份，请填写。</p>`}
    ${renderOpenFields(draft, index, sheet, correct)}
    <ul class="import-columns" aria-label="列的对应关系">
      ${sheet.columns.map((column) => renderColumn(draft, index, sheet, column, rows, correct))}
    </ul>
    ${headings === null ? html`<p class="quiet-note">没有找到标题行，请在上面填写标题所在的行。</p>` : nothing}`;
}

function numberField(
  label: string,
  value: number | null,
  change: (value: number | null) => void,
): TemplateResult {
  return html`<label class="labelled"
    ><span>${label}</span>
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
      const value = sheet.mapping.constants[field.key] ?? '';
      const problem = constantProblem(sheet, field.key);
      return html`<label class="labelled"
        ><span>${field.title}</span> ${constantInput(field, value, problem !== null, (text) => {
          correct(chooseConstant(draft, index, field.key, text));
        })}
        ${problem === null ? nothing : html`<small class="missing" role="alert">${problem}</small>`}</label
      >`;
    })}
  </fieldset>`;
}

function constantInput(
  { field }: OpenField,
  value: string,
  isWrong: boolean,
  change: (text: string) => void,
): TemplateResult {
  const onChange = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement || target instanceof HTMLInputElement) change(target.value);
  };
  if (field.choices === undefined)
    return html`<input type="text" aria-invalid=${isWrong} .value=${value} @change=${onChange} />`;
  return html`<select @change=${onChange}>
    <option value="" .selected=${value === ''}>（空）</option>
    ${field.choices.map(String).map((choice) => html`<option value=${choice} .selected=${choice === value}>${choice}</option>`)}
  </select>`;
}

function renderColumn(
  draft: ImportDraft,
  index: number,
  sheet: SheetDraft,
  { column, text }: SheetDraft['columns'][number],
  rows: readonly PreviewRow[],
  correct: Correct,
): TemplateResult {
  const { ledger, targets } = sheet.mapping;
  const name = columnName(column);
  const chosen = targets[column];
  const reason = sheet.reasons.get(column);
  const isGuess = chosen !== undefined && (reason?.confidence ?? 1) < SURE;
  const choices = ledger === null ? [] : targetsOf(ledger);
  const taken = new Map(Object.entries(targets).map(([each, key]) => [key, columnName(Number(each))]));
  return html`<li class=${chosen === undefined ? 'left-out' : ''}>
    <label
      ><span><b>${name}</b> ${text === '' ? '（没有标题）' : text}</span>
      <select
        aria-label="${name} 列“${text}”导入为"
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
      </select></label
    >
    <small class=${isGuess ? 'guess' : ''}>${isGuess ? '请核对：' : ''}${reason?.text ?? ''}</small>
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
