import type { Moment } from '../../rules/time/moment';

/** What the pane keeps on this machine between sessions: small texts by key. */
export interface Memory {
  readonly get: (key: string) => string | null;
  readonly set: (key: string, value: string) => void;
}

/** What the session takes from the machine it runs on, so that tests can hand it another. */
export interface Environment {
  /** The wall clock. */
  readonly clock: () => Moment;
  readonly memory: Memory;
  /** Runs work when nothing else is waiting. */
  readonly idle: (work: () => void) => void;
}

/** A memory on top of the browser's storage; where a policy or a private window forbids it, one that lasts as long as the pane. */
export function createMemory(storage: () => Storage): Memory {
  const held = new Map<string, string>();
  const attempt = <T>(access: (storage: Storage) => T): T | null => {
    try {
      return access(storage());
    } catch (error) {
      // Storage that is refused or full throws a DOMException; the pane works without it.
      if (error instanceof DOMException) return null;
      throw error;
    }
  };
  return {
    get: (key) => held.get(key) ?? attempt((stored) => stored.getItem(PREFIX + key)),
    set: (key, value) => {
      held.set(key, value);
      attempt((stored) => {
        stored.setItem(PREFIX + key, value);
      });
    },
  };
}

const PREFIX = 'window-ledgers.';
