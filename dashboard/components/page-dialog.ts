import { LightElement } from './light-element';

/**
 * Base of the dialogs: opens its `<dialog>` when there is something to show, and gives the focus back to where it was
 * when it closes. Escape and the focus trap are the browser's own.
 */
export abstract class PageDialog extends LightElement {
  private opener: Element | null = null;

  /** Whether there is something to show. */
  protected abstract get shown(): boolean;

  /** Called once the reader has closed the dialog, by whatever means. */
  protected abstract onClosed(): void;

  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    if (dialog === null || dialog.open === this.shown) return;
    if (this.shown) {
      this.opener = document.activeElement;
      dialog.showModal();
      document.body.classList.add('dialog-open');
    } else {
      dialog.close();
    }
  }

  /** The handler of the dialog's `close` event. */
  protected readonly closed = (): void => {
    document.body.classList.remove('dialog-open');
    this.onClosed();
    if (this.opener instanceof HTMLElement) this.opener.focus();
    this.opener = null;
  };

  protected readonly close = (): void => {
    this.querySelector('dialog')?.close();
  };
}
