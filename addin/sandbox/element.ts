import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Sandbox } from './sandbox';

/** A part of the sandbox page: without shadow root, drawn anew whenever the sandbox changes. */
export class SandboxElement extends LitElement {
  @property({ attribute: false }) accessor sandbox: Sandbox | null = null;
  private unsubscribe: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.unsubscribe =
      this.sandbox?.subscribe(() => {
        this.sandboxChanged();
        this.requestUpdate();
      }) ?? this.unsubscribe;
  }

  override disconnectedCallback(): void {
    this.unsubscribe();
    super.disconnectedCallback();
  }

  /** Called before drawing anew. */
  protected sandboxChanged(): void {
    // Most parts keep nothing that could be out of date.
  }

  protected override createRenderRoot(): this {
    return this;
  }
}
