import { Region } from '../model/region';
import type { Workbook } from '../model/workbook';
import type { Remote } from './types';

/** The objects that the client holds beyond a batch: ranges, by the ids it was given. */
export class References {
  private readonly remotes = new Map<string, Remote>();
  private readonly ids = new WeakMap<Remote, string>();
  private next = 1;

  get size(): number {
    return this.remotes.size;
  }

  find(id: string): Remote | undefined {
    return this.remotes.get(id);
  }

  idOf(remote: Remote): string | undefined {
    return this.ids.get(remote);
  }

  keep(remote: Remote): void {
    if (this.ids.has(remote)) return;
    const id = `range-${this.next}`;
    this.next += 1;
    this.ids.set(remote, id);
    this.remotes.set(id, remote);
  }

  release(id: string): void {
    const remote = this.remotes.get(id);
    if (remote) this.ids.delete(remote);
    this.remotes.delete(id);
  }

  releaseAll(): void {
    for (const id of [...this.remotes.keys()]) this.release(id);
  }

  /** Lets go of all ranges that the client did not keep. */
  prune({ sheets }: Workbook): void {
    const kept = new Set<unknown>([...this.remotes.values()].map(({ target }) => target));
    for (const sheet of sheets) {
      for (const anchor of sheet.anchors) {
        if (anchor instanceof Region && !kept.has(anchor)) anchor.release();
      }
    }
  }
}
