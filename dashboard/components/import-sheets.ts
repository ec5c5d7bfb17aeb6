import { html, type TemplateResult } from 'lit';
import { sheetSummary, titleOf, type ImportDraft } from '../../templates/import';

/** The sheets of the workbook, to be chosen: which ledger each is taken for, and how many records it gives. */
export function importSheets(
  { sheets }: ImportDraft,
  current: number,
  isShown: boolean,
  show: (index: number) => void,
): TemplateResult {
  return html`<nav class="import-sheets" aria-label="工作表">
    ${sheets.map(
      (sheet, index) =>
        html`<button
          type="button"
          aria-current=${isShown && index === current ? 'true' : 'false'}
          class=${sheet.mapping.ledger === null ? 'left-out' : ''}
          @click=${() => {
            show(index);
          }}
        >
          <span>${titleOf(sheet)}${sheet.grid.hidden ? '（隐藏）' : ''}</span>
          <small>${sheetSummary(sheet)}</small>
        </button>`,
    )}
  </nav>`;
}
