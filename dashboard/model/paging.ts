/** One page of a long list. */
export interface Page {
  /** 0 is the first page. */
  readonly index: number;
  readonly count: number;
  /** The items on it: from `start` up to but without `end`. */
  readonly start: number;
  readonly end: number;
}

/** The page asked for, or the last one when the list has become shorter. An empty list has one empty page. */
export function pageAt(index: number, total: number, size: number): Page {
  const count = Math.max(1, Math.ceil(total / size));
  const at = Math.min(Math.max(0, index), count - 1);
  return { index: at, count, start: at * size, end: Math.min(total, (at + 1) * size) };
}
