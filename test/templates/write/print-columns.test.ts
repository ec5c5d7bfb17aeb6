import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerKeys, ledgerOf } from '../../../rules/ledgers';
import { NARROWEST_CHARACTER } from '../../../templates/sheet/measure';
import { WIDEST_CHARACTER, LANDSCAPE_WIDTH, SMALLEST_TEXT } from '../../../templates/sheet/page';
import { printBands, type RecordTexts } from '../../../templates/write/print-columns';
import { BAND_WIDTH } from '../../../templates/write/print-page';
import { fonts } from '../../../templates/sheet/styles';

const width = (band: readonly { readonly width: number }[]): number =>
  band.reduce((sum, column) => sum + column.width, 0);

const anyTexts = (keys: readonly string[]): fc.Arbitrary<RecordTexts> =>
  fc
    .tuple(...keys.map((key) => fc.tuple(fc.constant(key), fc.nat({ max: 3_000 }))))
    .map(
      (pairs) =>
        new Map(pairs.map(([key, length]) => [key, '长'.repeat(length % (length % 3 ? 40 : 3_000))])),
    );

describe.each(ledgerKeys)('the bands of %s', (ledger) => {
  const keys = Object.keys(ledgerOf(ledger).fields);
  const [id = 0] = printBands(ledger, [])
    .flat()
    .map((column) => column.width);

  it('hold every column once, 编号 first', () => {
    const columns = printBands(ledger, []).flat();
    expect(columns.map(({ key }) => key).sort()).toEqual([...keys].sort());
    expect(columns[0]?.key).toBe('id');
  });

  it('are as wide as a page on which no text is smaller than 9 points, whatever the records hold', () => {
    fc.assert(
      fc.property(fc.array(anyTexts(keys), { maxLength: 4 }), (records) => {
        const bands = printBands(ledger, records);
        for (const [index, band] of bands.entries()) {
          const all = width(band) + (index === 0 ? 0 : id);
          expect(all).toBeLessThanOrEqual(BAND_WIDTH);
          // Nearly equal: pages that are fitted break between bands only then.
          expect(all).toBeGreaterThan(BAND_WIDTH - 2);
          const scale = Math.min(1, LANDSCAPE_WIDTH / (all * WIDEST_CHARACTER));
          expect(fonts.printed.size * scale).toBeGreaterThanOrEqual(SMALLEST_TEXT);
          expect(fonts.printedHeading.size * scale).toBeGreaterThanOrEqual(SMALLEST_TEXT);
        }
        expect(
          bands
            .flat()
            .map(({ key }) => key)
            .sort(),
        ).toEqual([...keys].sort());
      }),
      { numRuns: 40 },
    );
  });

  it('shows a date and time of the usual font without shrinking it', () => {
    const DIGITS = '2026-05-11 09:05'.length;
    for (const { field, width: wide } of printBands(ledger, []).flat())
      if (field.type === 'datetime')
        expect(wide * NARROWEST_CHARACTER).toBeGreaterThan((DIGITS * fonts.printed.size) / 2);
  });
});

it('widens the column of a long remark instead of making its row higher than a page', () => {
  const long: RecordTexts = new Map([['remarks', '长'.repeat(1_000)]]);
  const remarks = (records: readonly RecordTexts[]): number =>
    printBands('booking', records)
      .flat()
      .find(({ key }) => key === 'remarks')?.width ?? 0;
  expect(remarks([long])).toBeGreaterThan(3 * remarks([]));
});
