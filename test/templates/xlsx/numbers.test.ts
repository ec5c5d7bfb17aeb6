import { gzipSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../templates/xlsx/crc32';
import { parseDecimal, parseNumber } from '../../../templates/xlsx/numbers';

function decimal(text: string): number | undefined {
  const bytes = strToU8(text);
  return parseDecimal(bytes, 0, bytes.length);
}

describe('parseDecimal', () => {
  it('agrees with Number on whatever it takes', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(decimal(String(value)) ?? value).toBe(Number(String(value)));
      }),
    );
  });

  it('takes what people type, correctly rounded', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (value, places) => {
        const text = (value / 1000).toFixed(places);
        expect(decimal(text)).toBe(Number(text));
      }),
    );
  });

  it.each(['', '-', '.', '-.', '1.2.3', '1e5', '+1', ' 1', '1 ', '１', '9007199254740993'])(
    'leaves "%s" to Number',
    (text) => {
      expect(decimal(text)).toBeUndefined();
    },
  );
});

describe('parseNumber', () => {
  it.each([
    ['1e5', 100_000],
    [' -1.5E-3 ', -0.0015],
    ['+1.', 1],
    ['.5', 0.5],
    ['9007199254740993', 9007199254740992],
    ['', undefined],
    ['0x10', undefined],
    ['Infinity', undefined],
    ['1,000', undefined],
  ])('%s → %s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });
});

describe('crc32', () => {
  it('is the checksum of zip, also in pieces', () => {
    expect(crc32(0, strToU8('123456789'))).toBe(0xcbf43926);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), fc.uint8Array({ maxLength: 50 }), (first, second) => {
        // A gzip file ends in checksum and length, four bytes each (RFC 1952, 2.3.1).
        const gzip = gzipSync(Uint8Array.of(...first, ...second));
        const expected = gzip.readUInt32LE(gzip.length - 8);
        expect(crc32(crc32(0, first), second)).toBe(expected);
      }),
    );
  });
});
