/** The list with one entry replaced by what changes in it. */
export function changedAt<T extends object>(
  list: readonly T[],
  index: number,
  change: Partial<T>,
): readonly T[] {
  return list.map((each, at) => (at === index ? { ...each, ...change } : each));
}

/** The list without one entry. */
export function withoutAt<T>(list: readonly T[], index: number): readonly T[] {
  return list.filter((_, at) => at !== index);
}

/** The values that stand more than once, each once, in the order of their second coming. */
export function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => value !== '' && values.indexOf(value) < index))];
}
