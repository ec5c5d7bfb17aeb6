import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largest, median, percentile, share, sorted } from '../../../rules/measures/statistics';

describe('median and nearest-rank percentile', () => {
  test.each([
    { values: [], middle: null, p90: null },
    { values: [7], middle: 7, p90: 7 },
    { values: [30, 10], middle: 20, p90: 30 },
    { values: [3, 1, 2], middle: 2, p90: 3 },
    { values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], middle: 5.5, p90: 9 },
    { values: [11, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], middle: 6, p90: 10 },
    { values: [100, 20, 3], middle: 20, p90: 100 },
  ])('of $values', ({ values, middle, p90 }) => {
    expect(median(sorted(values))).toBe(middle);
    expect(percentile(sorted(values), 90)).toBe(p90);
  });

  test('P90 is a value that occurred, from the median up to the largest, and 90% do not exceed it', () => {
    const waits = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1 });
    fc.assert(
      fc.property(waits, (values) => {
        const ascending = sorted(values);
        const p90 = percentile(ascending, 90) ?? NaN;
        expect(values).toContain(p90);
        expect(p90).toBeGreaterThanOrEqual(median(ascending) ?? NaN);
        expect(p90).toBeLessThanOrEqual(largest(ascending) ?? NaN);
        expect(values.filter((value) => value <= p90).length / values.length).toBeGreaterThanOrEqual(0.9);
        expect(values.filter((value) => value < p90).length / values.length).toBeLessThan(0.9);
      }),
    );
  });
});

test('0 of 0 is not 0%', () => {
  expect(share(0, 0)).toBeNull();
  expect(share(0, 4)).toBe(0);
});
