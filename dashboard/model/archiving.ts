import type { Archive, NamedBytes, OnArchive } from '../../templates/archive';
import type { Refused } from '../reading/ask';
import type { Made } from '../writing/protocol';

export type MakeArchives = (
  archives: readonly Archive[],
  onArchive: OnArchive,
  signal: AbortSignal,
) => Promise<Made | Refused>;

/** What the reader is told about the making of archives. */
export type ArchivingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly unit: string; readonly done: number; readonly total: number }
  | { readonly kind: 'made'; readonly file: string; readonly units: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string };

/** The making of archives: one at a time, and it can be called off. Knows no page: what to do with the file is the caller's. */
export class Archiving {
  state: ArchivingState = { kind: 'idle' };
  private current: AbortController | null = null;

  /**
   * @param make writes the archives and rejects only when the signal is aborted
   * @param save is given the finished file
   * @param changed is called after every change of the state
   */
  constructor(
    private readonly make: MakeArchives,
    private readonly save: (file: NamedBytes) => void,
    private readonly changed: () => void,
  ) {}

  /** Makes the archives; resolves when there is nothing more to do. */
  async start(archives: readonly Archive[]): Promise<void> {
    this.current?.abort();
    const controller = new AbortController();
    this.current = controller;
    this.become({ kind: 'working', unit: archives[0]?.unit ?? '', done: 0, total: archives.length });
    try {
      const made = await this.make(
        archives,
        (unit, done, total) => {
          if (!controller.signal.aborted) this.become({ kind: 'working', unit, done, total });
        },
        controller.signal,
      );
      if (controller.signal.aborted) return;
      if (made.kind === 'made') {
        this.save(made.file);
        this.become({ kind: 'made', file: made.file.name, units: archives.length });
      } else {
        this.become({ kind: 'failed', reason: made.reason });
      }
    } catch (error) {
      // Cancelling is the one way out that is no answer; cancel() has said so.
      if (!controller.signal.aborted) throw error;
    }
  }

  /** Calls the work off; without work nothing happens. */
  cancel(): void {
    if (this.state.kind !== 'working') return;
    this.current?.abort();
    this.become({ kind: 'cancelled' });
  }

  /** Forgets what the last work came to. */
  clear(): void {
    this.cancel();
    this.become({ kind: 'idle' });
  }

  private become(state: ArchivingState): void {
    this.state = state;
    this.changed();
  }
}
