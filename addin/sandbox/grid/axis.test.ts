import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Axis } from './axis';

/** Rows of 20 px, the third hidden, the fifth twice as high. */
const rows = new Axis(10, (index) => (index === 2 ? 0 : index === 4 ? 40 : 20));

describe('Axis', () => {
  it('lays rows out without the hidden ones', () => {
    expect(rows.length).toBe(200);
    expect([rows.start(2), rows.start(3), rows.size(2), rows.size(4)]).toEqual([40, 40, 0, 40]);
  });

  it.each([
    [0, 0],
    [19, 0],
    [20, 1],
    [40, 3],
    [99, 4],
    [100, 5],
    [5000, 9],
  ])('finds the row at %i px', (point, row) => {
    expect(rows.at(point)).toBe(row);
  });

  it.each([
    ['from the top', 0, 0, 60, [0, 1, 3, 4]],
    ['scrolled', 0, 60, 60, [4, 5, 6]],
    ['with frozen rows', 2, 60, 60, [0, 1, 5, 6]],
  ])('shows what is in view %s', (_, frozen, scroll, view, shown) => {
    expect(rows.visible(frozen, scroll, view)).toEqual(shown);
  });

  it('steps over hidden rows and stops at the ends', () => {
    expect([rows.step(1, 1), rows.step(3, -1), rows.step(0, -1), rows.step(9, 1)]).toEqual([3, 1, 0, 9]);
  });

  it('scrolls just far enough to show a row, and not for one that is frozen or in view', () => {
    expect(rows.reveal(8, 0, 0, 60)).toBe(120);
    expect(rows.reveal(0, 0, 120, 60)).toBe(0);
    expect(rows.reveal(3, 0, 0, 60)).toBe(0);
    expect(rows.reveal(1, 2, 100, 60)).toBe(100);
  });

  it('covers every point with exactly one row, whatever the sizes', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(sizes, fc.nat({ max: 999 }), (all, permille) => {
        const axis = new Axis(all.length, (index) => all[index] ?? 0);
        if (axis.length === 0) return;
        const point = (axis.length * permille) / 1000;
        const found = axis.at(point);
        expect(axis.start(found)).toBeLessThanOrEqual(point);
        expect(axis.start(found) + axis.size(found)).toBeGreaterThan(point);
      }),
    );
  });
});
