import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Choices that repeat for the same seed. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  /** True with the given probability (0–1, in steps of a thousandth). */
  chance(probability: number): boolean;
  /** @throws RangeError on an empty list */
  pick<T>(list: readonly T[]): T;
  /** The list in another order. */
  shuffle<T>(list: readonly T[]): T[];
}

export function createRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const int = (from: number, to: number) => uniformInt(generator, from, to);
  const pick = <T>(list: readonly T[]): T => {
    const [chosen] = list.slice(int(0, Math.max(0, list.length - 1)));
    if (chosen === undefined) throw new RangeError('Expected something to choose from, found an empty list.');
    return chosen;
  };
  return {
    int,
    pick,
    chance: (probability) => int(1, 1000) <= probability * 1000,
    shuffle: (list) =>
      list
        .map((value) => ({ value, order: int(0, 0x7fffffff) }))
        .sort((a, b) => a.order - b.order)
        .map(({ value }) => value),
  };
}
