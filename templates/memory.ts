/** What a page keeps on this machine between two openings: small texts by key. */
export interface Memory {
  readonly get: (key: string) => string | null;
  readonly set: (key: string, value: string) => void;
}

/** A memory on top of the browser's storage; where a policy or a private window forbids it, one that lasts as long as the page. */
export function createMemory(storage: () => Storage): Memory {
  const held = new Map<string, string>();
  const attempt = <T>(access: (storage: Storage) => T): T | null => {
    try {
      return access(storage());
    } catch (error) {
      // Storage that is refused or full throws a DOMException; the page works without it.
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
