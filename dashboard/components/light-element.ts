import { LitElement } from 'lit';

/**
 * A component without a shadow root: the page has one style sheet (whose hash the security policy names), prints as one
 * document, and labels, tables and tests see one tree.
 */
export class LightElement extends LitElement {
  protected override createRenderRoot(): this {
    this.textContent = '';
    return this;
  }
}
