import { html, type TemplateResult } from 'lit';
import type { SheetVerdict } from './check-list';

/** A verdict per sheet. */
export function sheetTable(verdicts: readonly SheetVerdict[]): TemplateResult {
  return html`<ul class="sheet-verdicts" aria-label="各表结论">
    ${verdicts.map(
      ({ sheet, records, counts, clear }) =>
        html`<li>
          <span class="sheet-name">${sheet}</span><span class="quiet-note">${records} 行</span>
          <span class=${clear ? 'clear' : 'open'}>${clear ? '✓ 未发现问题' : openText(counts)}</span>
        </li>`,
    )}
  </ul>`;
}

function openText({ violation, undetermined, defect }: SheetVerdict['counts']): string {
  const parts = [
    violation > 0 ? `疑似违规 ${violation}` : '',
    undetermined > 0 ? `无法判定 ${undetermined}` : '',
    defect > 0 ? `填写缺陷 ${defect}` : '',
  ];
  return parts.filter((part) => part !== '').join('，');
}
