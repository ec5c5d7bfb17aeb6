import { html, type TemplateResult } from 'lit';
import { ledgerOf } from '../../rules/ledgers';
import { importedSheet, type ImportDraft, type SheetDraft } from '../../templates/import';
import { countText } from '../model/format';

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
          <span>${sheet.grid.name}${sheet.grid.hidden ? '（隐藏）' : ''}</span>
          <small>${sheetText(sheet)}</small>
        </button>`,
    )}
  </nav>`;
}

function sheetText(sheet: SheetDraft): string {
  const { ledger, entries, unread } = importedSheet(sheet);
  if (ledger === null) return `不导入：${sheet.why}`;
  const problems = unread.length === 0 ? '' : `，读不出 ${countText(unread.length)}`;
  return `${ledgerOf(ledger).sheet} ${countText(entries.length)} 行${problems}`;
}
