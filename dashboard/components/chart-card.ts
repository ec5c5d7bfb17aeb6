import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { lackingColumns, type Facts, type Measures } from '../../rules/measures';
import type { Minutes } from '../../rules/time/moment';
import { chartView, isEmpty, type Cell, type ChartDeclaration, type ChartView } from '../model/charts';
import { valueText } from '../model/format';
import type { OpenRows } from '../model/opened-rows';
import './chart-canvas';
import './chart-card.css';
import { LightElement } from './light-element';

/** A chart with its cuts (by month, person …) and the same numbers as a table; every bar and cell opens its rows. */
@customElement('chart-card')
export class ChartCard extends LightElement {
  @property({ attribute: false }) accessor declaration: ChartDeclaration | null = null;
  @property({ attribute: false }) accessor measures: Measures | null = null;
  @property({ attribute: false }) accessor facts: Facts | null = null;
  /** How the name of a person is shown. */
  @property({ attribute: false }) accessor nameText: (name: string) => string = (name) => name;
  /** The limit of B5(一), where all records counted had the same. */
  @property({ attribute: false }) accessor replyMinutes: Minutes | null = null;
  @property({ attribute: false }) accessor open: OpenRows = () => undefined;
  @state() private accessor cut = 0;
  @state() private accessor asTable = false;

  protected override render(): TemplateResult {
    const { declaration, measures } = this;
    if (declaration === null || measures === null) return html``;
    const view = chartView(declaration, this.cut, measures, this.nameText, this.replyMinutes);
    const heading = `chart-${declaration.id}`;
    return html`<section class="card chart-card" aria-labelledby=${heading}>
      <div class="card-head">
        <h2 id=${heading} title=${view.definition}>${declaration.title}</h2>
        ${declaration.cuts.length > 1 ? this.renderCuts(declaration) : nothing}
        <button
          type="button"
          class="quiet"
          aria-pressed=${this.asTable}
          @click=${() => {
            this.asTable = !this.asTable;
          }}
        >
          以表格查看
        </button>
      </div>
      <div class="chart-body">${this.renderBody(view, declaration)}</div>
    </section>`;
  }

  private renderCuts(declaration: ChartDeclaration): TemplateResult {
    return html`<div class="segments small" role="group" aria-label="${declaration.title}的分组方式">
      ${declaration.cuts.map(
        ({ label }, index) =>
          html`<button
            type="button"
            aria-pressed=${index === this.cut}
            @click=${() => {
              this.cut = index;
            }}
          >
            ${label}
          </button>`,
      )}
    </div>`;
  }

  private renderBody(view: ChartView, { cuts }: ChartDeclaration): TemplateResult {
    const { facts } = this;
    const { series } = cuts[this.cut] ?? cuts[0];
    const lacking = facts === null ? [] : series.flatMap((name) => lackingColumns(facts, name));
    if (lacking.length > 0) return html`<p class="nothing">台帐没有“${lacking.join('”“')}”栏，不能统计。</p>`;
    if (isEmpty(view)) return html`<p class="nothing">所选范围内没有可统计的记录。</p>`;
    if (this.asTable) return this.renderTable(view);
    return html`<chart-canvas
      .view=${view}
      .pick=${(layer: number, index: number) => {
        this.openCell(view, layer, index);
      }}
    ></chart-canvas>`;
  }

  private renderTable(view: ChartView): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label="${view.title}（表格）">
      <table>
        <caption class="visually-hidden">
          ${view.title}。${view.definition}
        </caption>
        <thead>
          <tr>
            <th scope="col">分组</th>
            ${view.layers.map((layer) => html`<th scope="col" class="number">${layer.label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${view.labels.map(
            (label, index) =>
              html`<tr>
                <th scope="row">${label}</th>
                ${view.layers.map((layer, at) => this.renderCell(view, at, index, layer.cells[index]))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private renderCell(view: ChartView, layer: number, index: number, cell: Cell | undefined): TemplateResult {
    const text = valueText(cell?.value ?? null, view.unit);
    return html`<td class="number">
      <button
        type="button"
        class="link"
        @click=${() => {
          this.openCell(view, layer, index);
        }}
      >
        ${text}
      </button>
    </td>`;
  }

  private openCell(view: ChartView, layerIndex: number, index: number): void {
    const layer = view.layers[layerIndex];
    const cell = layer?.cells[index];
    if (layer === undefined || cell === undefined) return;
    const value = valueText(cell.value, view.unit);
    this.open({
      title: `${layer.label} · ${view.labels[index] ?? ''}：${value}`,
      definition: view.definition,
      rows: cell.rows,
    });
  }
}
