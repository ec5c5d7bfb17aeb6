import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullHeight, heightOf, linesOf, rowHeights, widthFor } from '../../../templates/sheet/measure';

const SIZE = 10.5;

describe('linesOf', () => {
  it.each([
    ['', 20, 1],
    ['企业投资项目备案', 20, 1],
    ['山西某某陶瓷集团有限责任公司阳城分公司', 20, 2],
    ['甲\n乙\n\n丙', 20, 4],
    ['长'.repeat(100), 20, 10],
    ['a'.repeat(200), 20, 11],
  ])('%j in %i characters takes %i lines', (text, width, lines) => {
    expect(linesOf(text, width, SIZE)).toBe(lines);
  });

  it('moves a word that does not fit to the next line as a whole', () => {
    expect(linesOf('一二三四五六七八九 招商-YY-2026-0001', 20, SIZE)).toBe(2);
  });

  it('is never less than the text needs at its full width', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 4, max: 100 }), (text, width) => {
        const flat = text.replace(/\n/g, '');
        const needed = (widthFor(flat, 1, SIZE) - 1) / width;
        expect(linesOf(flat, width, SIZE)).toBeGreaterThanOrEqual(Math.floor(needed));
      }),
    );
  });
});

describe('heights', () => {
  it('of one row stay within what Excel allows', () => {
    expect(heightOf(100, SIZE)).toBe(409);
    expect(fullHeight(100, SIZE)).toBeGreaterThan(1_500);
  });

  it('of the rows of a long text add up to all of it, none too high', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (height) => {
        const heights = rowHeights(height);
        expect(heights.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(height);
        expect(Math.max(...heights)).toBeLessThanOrEqual(360);
      }),
    );
  });
});
