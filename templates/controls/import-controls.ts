import { html, type TemplateResult } from 'lit';
import { columnName } from '../../rules/address';
import { ledgerKeys } from '../../rules/ledgers';
import {
  chooseConstant,
  chooseDates,
  chooseHeadings,
  chooseLedger,
  chooseTarget,
  constantProblem,
  offeredTo,
  targetsOf,
  titleOf,
  type ImportDraft,
  type OfferedField,
  type OpenField,
  type SheetDraft,
} from '../import';

/*
 * The controls by which people correct what an import proposes. Pane and dashboard lay them out, each in its own way, with
 * labels of its own.
 */

/** Takes a corrected draft. */
export type Correct = (draft: ImportDraft) => void;

/** What a sheet is imported as. */
export function ledgerSelect(draft: ImportDraft, index: number, sheet: SheetDraft, correct: Correct) {
  const { mapping, forms } = sheet;
  return html`<select
    aria-label="工作表 ${titleOf(sheet)} 导入为"
    @change=${({ target }: Event) => {
      if (target instanceof HTMLSelectElement)
        correct(chooseLedger(draft, index, ledgerKeys[target.selectedIndex - 1] ?? null));
    }}
  >
    <option .selected=${mapping.ledger === null}>不导入</option>
    ${ledgerKeys.map((key) => html`<option .selected=${key === mapping.ledger}>${forms[key]}</option>`)}
  </select>`;
}

/** The first and last row of the headings, and the year and month of dates that lack them. */
export function sheetNumbers(
  draft: ImportDraft,
  index: number,
  { mapping: { headings, dates } }: SheetDraft,
  correct: Correct,
): Readonly<Record<'first' | 'last' | 'year' | 'month', TemplateResult>> {
  return {
    first: numberInput(headings?.first ?? null, (first) => {
      if (first !== null)
        correct(chooseHeadings(draft, index, { first, last: Math.max(first, headings?.last ?? first) }));
    }),
    last: numberInput(headings?.last ?? null, (last) => {
      if (last !== null)
        correct(chooseHeadings(draft, index, { first: Math.min(last, headings?.first ?? last), last }));
    }),
    year: numberInput(dates.year, (year) => {
      correct(chooseDates(draft, index, { ...dates, year }));
    }),
    month: numberInput(dates.month, (month) => {
      correct(chooseDates(draft, index, { ...dates, month }));
    }),
  };
}

function numberInput(value: number | null, change: (value: number | null) => void): TemplateResult {
  return html`<input
    type="number"
    min="1"
    .value=${value === null ? '' : String(value)}
    @change=${({ target }: Event) => {
      if (target instanceof HTMLInputElement)
        change(target.value === '' ? null : Math.max(1, Math.floor(target.valueAsNumber)));
    }}
  />`;
}

/** What a column is imported as; which column holds a field now is said beside it. */
export function targetSelect(
  draft: ImportDraft,
  index: number,
  { mapping: { ledger, targets } }: SheetDraft,
  { column, text }: SheetDraft['columns'][number],
  correct: Correct,
): TemplateResult {
  const choices = ledger === null ? [] : targetsOf(ledger);
  const taken = new Map(Object.entries(targets).map(([each, key]) => [key, columnName(Number(each))]));
  const chosen = targets[column];
  return html`<select
    aria-label="${columnName(column)} 列“${text}”导入为"
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

/** What a column may be imported as although its heading does not say so: to be ticked, with a sample of what would be read. */
export function offerBoxes(
  draft: ImportDraft,
  index: number,
  sheet: SheetDraft,
  { column, text }: SheetDraft['columns'][number],
  correct: Correct,
): readonly (OfferedField & { readonly input: TemplateResult })[] {
  return offeredTo(sheet, column).map((offer) => {
    const { target, title } = offer;
    const input = html`<input
      type="checkbox"
      aria-label="${columnName(column)} 列“${text}”作为“${title}”导入"
      .checked=${sheet.mapping.targets[column] === target}
      @change=${({ target: box }: Event) => {
        if (box instanceof HTMLInputElement)
          correct(chooseTarget(draft, index, column, box.checked ? target : null));
      }}
    />`;
    return { ...offer, input };
  });
}

/** What would be read of a column that is only offered: `如“否”→ 不同意`. */
export function sampleText(
  { sample }: OfferedField,
  mask: (text: string) => string = (text) => text,
): string {
  if (sample === null) return '';
  const { text, read, problem } = sample;
  return `如“${mask(text)}”${problem === null ? ` → ${mask(read ?? '')}` : `：${problem}`}`;
}

/** A required field that no column fills, with a fixed value for all rows of the sheet if the user gives one. */
export function constantField(
  draft: ImportDraft,
  index: number,
  sheet: SheetDraft,
  { key, field }: OpenField,
  correct: Correct,
): { readonly input: TemplateResult; readonly problem: string | null } {
  const value = sheet.mapping.constants[key] ?? '';
  const problem = constantProblem(sheet, key);
  const change = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement || target instanceof HTMLInputElement)
      correct(chooseConstant(draft, index, key, target.value));
  };
  if (field.choices === undefined) {
    const input = html`<input
      type="text"
      aria-invalid=${problem !== null}
      .value=${value}
      @change=${change}
    />`;
    return { input, problem };
  }
  const choices = field.choices.map(String);
  const input = html`<select @change=${change}>
    <option value="" .selected=${value === ''}>（空）</option>
    ${choices.map((choice) => html`<option value=${choice} .selected=${choice === value}>${choice}</option>`)}
  </select>`;
  return { input, problem };
}
