import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { SessionElement } from '../../parts/pane-element';

@customElement('ledger-today')
export class LedgerToday extends SessionElement {
  protected override show(): TemplateResult {
    return html`<p></p>`;
  }
}
