import { columnNumber, MAX_COLUMN, MAX_ROW } from '../../../rules/address';

export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The range of `B5` or `B5:C9`; null for anything else. */
export function parseRange(reference: string): Range | null {
  const match = /^([A-Z]{1,3})([1-9]\d*)(?::([A-Z]{1,3})([1-9]\d*))?$/.exec(reference);
  if (!match) return null;
  const [, left = '', top = '', right = left, bottom = top] = match;
  const range = {
    top: Number(top),
    left: columnNumber(left),
    bottom: Number(bottom),
    right: columnNumber(right),
  };
  const ordered = range.top <= range.bottom && range.left <= range.right;
  return ordered && range.bottom <= MAX_ROW && range.right <= MAX_COLUMN ? range : null;
}

export function overlap(a: Range, b: Range): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
