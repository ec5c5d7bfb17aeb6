import { html, nothing, type TemplateResult } from 'lit';
import { constantField, type Correct } from '../../templates/controls/import-controls';
import { openFields, type ImportDraft, type SheetDraft } from '../../templates/import';

/** The required fields that no column fills, each with a fixed value for all rows of the sheet if the user gives one. */
export function importConstants(
  draft: ImportDraft,
  index: number,
  sheet: SheetDraft,
  correct: Correct,
): TemplateResult | typeof nothing {
  const fields = openFields(sheet.mapping);
  if (fields.length === 0) return nothing;
  return html`<fieldset class="import-constants">
    <legend>没有对应列的必填栏目：可以填写一个固定值，不填的导入后为空</legend>
    ${fields.map((field) => {
      const { input, problem } = constantField(draft, index, sheet, field, correct);
      return html`<label
        ><span>${field.title}</span> ${input}
        ${problem === null ? nothing : html`<small class="bad" role="alert">${problem}</small>`}</label
      >`;
    })}
  </fieldset>`;
}
