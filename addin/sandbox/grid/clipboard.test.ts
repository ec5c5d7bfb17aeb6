import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCells, parseCells } from './clipboard';

describe('cells on the clipboard', () => {
  it.each([
    ['one cell', '甲', [['甲']]],
    [
      'rows and columns',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'empty cells',
      'a\t\tc\n\t\t',
      [
        ['a', '', 'c'],
        ['', '', ''],
      ],
    ],
    ['a line end inside a cell', '"x\ny"\tz', [['x\ny', 'z']]],
    ['quotes inside a cell', '"他说""好"""', [['他说"好"']]],
    ['nothing', '', [['']]],
  ])('reads %s', (_, text, rows) => {
    expect(parseCells(text)).toEqual(rows);
  });

  it('reads what it wrote', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', 'a', ' ', '"', '\t', '\n', '1') });
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(rows, (given) => {
        // A last row of one empty cell looks like a line end.
        fc.pre(given.length === 1 || given.at(-1)?.join('') !== '');
        expect(parseCells(formatCells(given))).toEqual(given);
      }),
    );
  });
});
