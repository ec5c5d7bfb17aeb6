/** Rows or columns laid one after another; hidden ones take no place. Sizes in pixels. */
export class Axis {
  /** Where each begins; one more than there are, the last being the length of all. */
  private readonly starts: Float64Array;

  /** @param sizeOf 0 for a hidden one */
  constructor(
    readonly count: number,
    sizeOf: (index: number) => number,
  ) {
    this.starts = new Float64Array(count + 1);
    for (let index = 0; index < count; index += 1) {
      this.starts[index + 1] = (this.starts[index] ?? 0) + sizeOf(index);
    }
  }

  get length(): number {
    return this.start(this.count);
  }

  /** Where one begins; those beyond the last begin where it ends. */
  start(index: number): number {
    return this.starts[Math.min(Math.max(index, 0), this.count)] ?? 0;
  }

  size(index: number): number {
    return this.start(index + 1) - this.start(index);
  }

  /** The one that covers a point; the last one for points behind it. */
  at(point: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle + 1) > point) high = middle;
      else low = middle + 1;
    }
    return Math.max(low, 0);
  }

  /** Those that can be seen, hidden ones left out: the frozen ones first, then those that the scrolled view shows. */
  visible(frozen: number, scroll: number, view: number): readonly number[] {
    const seen = (index: number): boolean => this.size(index) > 0;
    const pinned = range(0, frozen).filter(seen);
    const from = Math.max(this.at(this.start(frozen) + scroll), frozen);
    const to = this.at(scroll + view) + 1;
    return [...pinned, ...range(from, to).filter(seen)];
  }

  /** Where one is drawn in the view: frozen ones do not scroll. */
  drawn(index: number, frozen: number, scroll: number): number {
    return this.start(index) - (index < frozen ? 0 : scroll);
  }

  /** The next visible one in a direction; the same where there is none. */
  step(from: number, by: 1 | -1): number {
    for (let index = from + by; index >= 0 && index < this.count; index += by) {
      if (this.size(index) > 0) return index;
    }
    return from;
  }

  /** The scroll offset, near the present one, at which one is fully in view. */
  reveal(index: number, frozen: number, scroll: number, view: number): number {
    if (index < frozen) return scroll;
    const nearest = this.start(index) - this.start(frozen);
    const farthest = this.start(index + 1) - view;
    return Math.max(0, Math.min(Math.max(scroll, farthest), nearest));
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
}
