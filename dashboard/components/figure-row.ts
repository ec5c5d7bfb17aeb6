import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import {
  lackingColumns,
  type Facts,
  type Figure,
  type FigureName,
  type Measures,
} from '../../rules/measures';
import { numberText, unitText } from '../model/format';
import type { OpenRows } from '../model/opened-rows';
import { LightElement } from './light-element';
import './figure-row.css';

/** The figures at the top, in reading order. Their names are a contract with other tools. */
const shown: readonly FigureName[] = [
  'reply.within1h',
  'reply.median',
  'reply.p90',
  'assist.ontime',
  'overtime.hours',
  'weekend.services',
  'findings.violation',
  'findings.explained',
  'findings.undetermined',
  'findings.defect',
  'records',
];

/** The figures; each is a button that opens the rows it was counted from. */
@customElement('figure-row')
export class FigureRow extends LightElement {
  @property({ attribute: false }) accessor measures: Measures | null = null;
  /** What was counted, to tell which columns are not there. */
  @property({ attribute: false }) accessor facts: Facts | null = null;
  @property({ attribute: false }) accessor open: OpenRows = () => undefined;

  protected override render(): TemplateResult {
    const { measures } = this;
    if (measures === null) return html``;
    return html`<section class="figures" aria-label="指标">
      ${shown.map((name) => this.renderFigure(measures.figures[name]))}
    </section>`;
  }

  private renderFigure(figure: Figure): TemplateResult {
    const { name, title, unit, definition, rows } = figure;
    const lacking = this.facts === null ? [] : lackingColumns(this.facts, name);
    const value = lacking.length > 0 ? null : figure.value;
    return html`<button
      type="button"
      class="figure"
      data-measure=${name}
      data-value=${value === null ? '' : String(value)}
      title=${definition}
      @click=${() => {
        this.open({ title, definition, rows });
      }}
    >
      <span class="figure-title">${title}</span>
      <span class="figure-value"
        ><b>${numberText(value, unit)}</b
        >${value === null ? '' : html`<small>${unitText[unit]}</small>`}</span
      >
      ${lacking.length === 0 ? nothing : html`<small>台帐没有“${lacking.join('”“')}”栏</small>`}
    </button>`;
  }
}
