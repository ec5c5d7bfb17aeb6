/** Items by key, each key's in their order. */
export type Groups<T, K = string> = ReadonlyMap<K, readonly T[]>;

/** Adds a value to the group of its key, in order. */
export function pushTo<K, T>(groups: Map<K, T[]>, key: K, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/** Items by every key they have; those without a key are left out. */
export function groupBy<T, K extends string | number>(
  items: readonly T[],
  keysOf: (item: T) => readonly K[] | K | null,
): Groups<T, K> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const keys = keysOf(item);
    if (keys === null) continue;
    if (typeof keys === 'object') for (const key of keys) pushTo(groups, key, item);
    else pushTo(groups, keys, item);
  }
  return groups;
}
