import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAddress, columnName, columnNumber, MAX_COLUMN } from '../../rules/address';

describe('address', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [53, 'BA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('names column %i %s', (column, name) => {
    expect(columnName(column)).toBe(name);
    expect(columnNumber(name)).toBe(column);
    expect(columnNumber(name.toLowerCase())).toBe(column);
  });

  it('reads back every column it names', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MAX_COLUMN }), (column) => {
        expect(columnNumber(columnName(column))).toBe(column);
      }),
    );
  });

  it.each([0, -1, 1.5, MAX_COLUMN + 1, Number.NaN])('refuses column %d', (column) => {
    expect(() => columnName(column)).toThrow(RangeError);
  });

  it.each(['', 'XFE', 'AAAA', 'A1', '列', 'ſ'])('refuses the letters "%s"', (name) => {
    expect(() => columnNumber(name)).toThrow(RangeError);
  });

  it('writes an address as Excel shows it', () => {
    expect(cellAddress(12, 3)).toBe('C12');
    expect(cellAddress(1_048_576, 16_384)).toBe('XFD1048576');
  });

  it.each([0, 1_048_577, 2.5])('refuses row %d', (row) => {
    expect(() => cellAddress(row, 1)).toThrow(RangeError);
  });
});
