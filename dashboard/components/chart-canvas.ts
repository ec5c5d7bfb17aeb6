import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { drawChart, type DrawnChart } from '../charts/draw';
import type { ChartView } from '../model/charts';
import { LightElement } from './light-element';

/** Owns the canvas and what is drawn on it; the numbers themselves are in the table beside it. */
@customElement('chart-canvas')
export class ChartCanvas extends LightElement {
  @property({ attribute: false }) accessor view: ChartView | null = null;
  @property({ attribute: false }) accessor pick: (layer: number, index: number) => void = () => undefined;
  private drawn: DrawnChart | null = null;
  private drawnHeight = 0;
  /** Chart.js follows the size by itself, but not with how many names there is room for. */
  private readonly observer = new ResizeObserver(() => {
    if (this.drawn !== null && this.clientHeight !== this.drawnHeight) this.requestUpdate();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
    this.drawn?.destroy();
    this.drawn = null;
  }

  protected override render(): TemplateResult {
    return html`<canvas role="img" aria-label=${this.view?.summary ?? ''}></canvas>`;
  }

  protected override updated(): void {
    const canvas = this.querySelector('canvas');
    if (canvas === null || this.view === null) return;
    this.drawn?.destroy();
    this.drawnHeight = this.clientHeight;
    this.drawn = drawChart(canvas, this.view, (layer, index) => {
      this.pick(layer, index);
    });
  }
}
