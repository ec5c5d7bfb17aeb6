/** The values in ascending order, ready for the functions below. Typed, so that 100,000 sort in milliseconds. */
export function sorted(values: readonly number[]): Float64Array {
  return Float64Array.from(values).sort();
}

/** The middle value, or the mean of the two middle ones; null of nothing. */
export function median(ascending: Float64Array): number | null {
  const middle = Math.floor(ascending.length / 2);
  const upper = ascending[middle];
  if (upper === undefined) return null;
  const lower = ascending.length % 2 === 0 ? ascending[middle - 1] : upper;
  return ((lower ?? upper) + upper) / 2;
}

/**
 * The value at a percentile by the nearest-rank method: the smallest one that at least `percent` of all do not exceed.
 * Always a value that occurred, so it opens to a record. Null of nothing.
 * @param percent a whole number, 1–100
 */
export function percentile(ascending: Float64Array, percent: number): number | null {
  return ascending[Math.ceil((ascending.length * percent) / 100) - 1] ?? null;
}

/** The largest value; null of nothing. */
export function largest(ascending: Float64Array): number | null {
  return ascending.at(-1) ?? null;
}

/** A part of a whole, 0–1; null when the whole is empty: 0 of 0 is not 0%. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** The sum over all items. */
export function total<T>(items: readonly T[], valueOf: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += valueOf(item);
  return sum;
}
