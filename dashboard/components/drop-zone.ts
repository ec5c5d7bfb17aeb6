import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Origin } from '../model/file-list';
import { droppedFiles } from '../reading/dropped';

/** Takes files and folders that are dropped anywhere on the page, and tells its host while something hovers over it. */
export class DropZone implements ReactiveController {
  active = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly take: (files: readonly File[], origin: Origin) => Promise<void>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('dragover', this.hover);
    document.addEventListener('dragleave', this.leave);
    document.addEventListener('drop', this.drop);
  }

  hostDisconnected(): void {
    document.removeEventListener('dragover', this.hover);
    document.removeEventListener('dragleave', this.leave);
    document.removeEventListener('drop', this.drop);
  }

  private readonly hover = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    // Without this the browser would open the file in place of the page.
    event.preventDefault();
    this.set(true);
  };

  private readonly leave = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.set(false);
  };

  private readonly drop = (event: DragEvent): void => {
    if (event.dataTransfer === null) return;
    event.preventDefault();
    this.set(false);
    void droppedFiles(event.dataTransfer).then(({ files, origin }) => this.take(files, origin));
  };

  private set(active: boolean): void {
    if (this.active === active) return;
    this.active = active;
    this.host.requestUpdate();
  }
}
