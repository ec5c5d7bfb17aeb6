import { LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Session } from '../session/session';

/** A component without a shadow root: one style sheet, and one tree for labels and tests. */
export class PaneElement extends LitElement {
  protected override createRenderRoot(): this {
    return this;
  }
}

/** A component that shows the session, and shows it again whenever it changes. */
export abstract class SessionElement extends PaneElement {
  @property({ attribute: false }) accessor session: Session | null = null;
  private subscribed: Session | null = null;
  private unsubscribe: (() => void) | null = null;

  /** What is shown of a session. */
  protected abstract show(session: Session): TemplateResult | typeof nothing;

  /** Called when the session is known, and once more whenever the component is put on the page again. */
  protected onSession?(session: Session): void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unsubscribe?.();
    this.unsubscribe = null;
    this.subscribed = null;
  }

  protected override willUpdate(): void {
    this.listen();
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.session === null ? nothing : this.show(this.session);
  }

  private listen(): void {
    if (this.session === null || this.subscribed === this.session) return;
    this.unsubscribe?.();
    this.subscribed = this.session;
    this.unsubscribe = this.session.subscribe(() => {
      this.requestUpdate();
    });
    this.onSession?.(this.session);
  }
}
