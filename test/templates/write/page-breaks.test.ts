import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageBreaks } from '../../../templates/sheet/page-breaks';

const ROOM = 450;
const CLOSING = 44;
const HIGHEST = 360;

/** The pages that breaks make of rows, as their heights. */
function pagesOf(heights: readonly number[], breaks: readonly number[]): readonly (readonly number[])[] {
  return [0, ...breaks].map((start, index) => heights.slice(start, breaks[index]));
}

const total = (heights: readonly number[]): number => heights.reduce((sum, height) => sum + height, 0);

describe('pageBreaks', () => {
  it.each([
    ['nothing to break', [], []],
    ['all on one page with the signatures', [[200], [200]], []],
    ['a full page, the signatures on the next with a record', [[200], [200], [40]], [1]],
    ['one record too many', [[200], [200], [60]], [2]],
    [
      'three records with the signatures, where there are so many',
      Array.from({ length: 9 }, () => [50]),
      [6],
    ],
    ['a record that a page can hold is not parted', [[300], [200, 200]], [1]],
    ['a record longer than a page begins where it stands', [[50], [300, 300, 300]], [2, 3]],
  ])('%s', (_, records, expected) => {
    expect(pageBreaks(records, CLOSING, ROOM)).toEqual(expected);
  });

  const anyRecords = fc.array(
    fc.array(fc.integer({ min: 20, max: HIGHEST }), { minLength: 1, maxLength: 4 }),
    { maxLength: 40 },
  );

  it('fills no page beyond its room and parts no record that a page can hold', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const breaks = pageBreaks(records, CLOSING, ROOM);
        for (const page of pagesOf(records.flat(), breaks)) expect(total(page)).toBeLessThanOrEqual(ROOM);
        let row = 0;
        records.forEach((heights, index) => {
          const inside = breaks.filter((each) => each > row && each < row + heights.length);
          const last = index === records.length - 1 && total(heights) > ROOM - CLOSING;
          if (total(heights) <= ROOM && !last) expect(inside).toEqual([]);
          row += heights.length;
        });
      }),
    );
  });

  it('leaves the signatures on a page with rows of a record', () => {
    fc.assert(
      fc.property(
        anyRecords.filter((records) => records.length > 0),
        (records) => {
          const pages = pagesOf(records.flat(), pageBreaks(records, CLOSING, ROOM));
          const last = pages.at(-1) ?? [];
          expect(last.length).toBeGreaterThan(0);
          expect(total(last) + CLOSING).toBeLessThanOrEqual(ROOM);
        },
      ),
    );
  });
});
