import { html, nothing, type TemplateResult } from 'lit';
import {
  chooseConstant,
  constantProblem,
  openFields,
  type ImportDraft,
  type OpenField,
  type SheetDraft,
} from '../../templates/import';

/** The required fields that no column fills, each with a fixed value for all rows of the sheet if the user gives one. */
export function importConstants(
  draft: ImportDraft,
  index: number,
  sheet: SheetDraft,
  correct: (draft: ImportDraft) => void,
): TemplateResult | typeof nothing {
  const fields = openFields(sheet.mapping);
  if (fields.length === 0) return nothing;
  return html`<fieldset class="import-constants">
    <legend>没有对应列的必填栏目：可以填写一个固定值，不填的导入后为空</legend>
    ${fields.map((field) => {
      const problem = constantProblem(sheet, field.key);
      const value = sheet.mapping.constants[field.key] ?? '';
      return html`<label
        ><span>${field.title}</span> ${input(field, value, problem !== null, (text) => {
          correct(chooseConstant(draft, index, field.key, text));
        })}
        ${problem === null ? nothing : html`<small class="bad" role="alert">${problem}</small>`}</label
      >`;
    })}
  </fieldset>`;
}

function input(
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
