import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { PAPER_COLUMNS, type Paper, type PaperCell } from '../../../templates/documents';
import { faces, fontFamily } from '../../../templates/sheet/styles';

/** The faces of the printed paper, for the style sheet. */
const fontsOfPaper = styleMap({
  '--paper-title': fontFamily(faces.title),
  '--paper-heading': fontFamily(faces.heading),
  '--paper-body': fontFamily(faces.body),
});

/** A paper as it will be printed, readable in the pane: the same rows and cells as on its sheet. */
export function paperPreview({ title, number, rows }: Paper): TemplateResult {
  return html`<article class="paper" style=${fontsOfPaper} aria-label="${title}预览">
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
