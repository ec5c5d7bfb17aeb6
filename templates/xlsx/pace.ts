/** How a caller follows and stops a long reading. */
export interface PaceOptions {
  /** Told the share done, 0 to 1, never less than before; 1 at the end. */
  onProgress?(fraction: number): void;
  signal?: AbortSignal;
}

/** Longest stretch of work, in milliseconds, before messages (such as a cancel) get their turn. */
const STRETCH = 30;

/** Keeps a long computation interruptible: counts what is done and lets the event loop run in between. */
export class Pace {
  private pausedAt = performance.now();
  private done = 0;
  private total = Infinity;

  constructor(private readonly options: PaceOptions) {}

  /** @param total the sum of what {@link advance} will be told from here on, in bytes */
  start(total: number): void {
    this.done = 0;
    this.total = Math.max(total, 1);
  }

  /** @throws the signal's reason when the caller has aborted. */
  async advance(bytes: number): Promise<void> {
    this.done += bytes;
    if (performance.now() - this.pausedAt < STRETCH) return;
    this.options.onProgress?.(Math.min(this.done / this.total, 1));
    await nextTask();
    this.checkAborted();
    this.pausedAt = performance.now();
  }

  /** @throws the signal's reason when the caller has aborted. */
  checkAborted(): void {
    const { signal } = this.options;
    // Chrome before 98 has no reason.
    if (signal?.aborted) throw signal.reason ?? new DOMException('The reading was aborted', 'AbortError');
  }

  finish(): void {
    this.options.onProgress?.(1);
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
