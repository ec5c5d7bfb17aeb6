import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells its host while the page is being printed, so that tables show more than the page they are at. */
export class PrintMode implements ReactiveController {
  active = false;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.begin);
    addEventListener('afterprint', this.end);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.begin);
    removeEventListener('afterprint', this.end);
  }

  private readonly begin = (): void => {
    this.set(true);
  };

  private readonly end = (): void => {
    this.set(false);
  };

  private set(active: boolean): void {
    this.active = active;
    this.host.requestUpdate();
  }
}
