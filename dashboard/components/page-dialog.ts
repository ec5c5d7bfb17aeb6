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

  /**
   * The handler of the dialog's `close` event. It arrives late: by then the dialog may be open again, for something else, or the
   * reader may have gone on. The browser gives the focus back itself, unless what had it was drawn anew.
   */
  protected readonly closed = (): void => {
    if (this.querySelector('dialog')?.open === true) return;
    document.body.classList.remove('dialog-open');
    if (this.opener instanceof HTMLElement && document.activeElement === document.body) this.opener.focus();
    this.opener = null;
    if (this.shown) this.onClosed();
  };

  /** The handler of the dialog's `cancel` event: Escape goes the way of the button, so that the page knows first. */
  protected readonly cancelled = (event: Event): void => {
    event.preventDefault();
    this.onClosed();
  };

  protected readonly close = (): void => {
    this.onClosed();
  };
}
