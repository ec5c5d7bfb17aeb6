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

  override disconnectedCallback(): void {
    super.disconnectedCallback();
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
    this.drawn = drawChart(canvas, this.view, (layer, index) => {
      this.pick(layer, index);
    });
  }
}
