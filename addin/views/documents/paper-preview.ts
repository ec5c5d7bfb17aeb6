import { html, type TemplateResult } from 'lit';
import { PAPER_COLUMNS, type Paper, type PaperCell } from '../../../templates/documents';

/** A paper as it will be printed, readable in the pane: the same rows and cells as on its sheet. */
export function paperPreview({ title, number, rows }: Paper): TemplateResult {
  return html`<article class="paper" aria-label="${title}预览">
    <h2>${title}</h2>
    <p class="paper-number">${number}</p>
    <table>
      <tbody>
        ${rows.map(
          ({ cells }) =>
            html`<tr>
              ${cells.map(renderCell)}
            </tr>`,
        )}
      </tbody>
    </table>
  </article>`;
}

function renderCell({ look, text, span }: PaperCell): TemplateResult {
  if (look === 'column') return html`<th scope="col" class="paper-column" colspan=${span}>${text}</th>`;
  if (look === 'label') return html`<th scope="row" class="paper-label" colspan=${span}>${text}</th>`;
  return html`<td class="paper-${look}" colspan=${Math.min(span, PAPER_COLUMNS)}>${text}</td>`;
}
