import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCreditCode, isPhone, mentionsIdCard } from '../../../rules/numbers';

describe('统一社会信用代码 (GB 32100-2015)', () => {
  const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  /** Codes of companies and of a government body as published, and the one in the standard's explanations. */
  const KNOWN = [
    '91350100M000100Y43',
    '91330100799655058B',
    '9144030071526726XG',
    '914403001922038216',
    '91110000802100433B',
    '11100000000013127D',
  ];
  const aCode = fc.constantFrom(...KNOWN);
  const aPlace = fc.integer({ min: 0, max: 17 });

  test.each(KNOWN)('%s is one', (code) => {
    expect(isCreditCode(code)).toBe(true);
    expect(isCreditCode(code.toLowerCase())).toBe(true);
  });

  test('one character changed makes it invalid', () => {
    fc.assert(
      fc.property(aCode, aPlace, fc.constantFrom(...Array.from(ALPHABET)), (code, place, character) => {
        fc.pre(code[place] !== character);
        expect(isCreditCode(code.slice(0, place) + character + code.slice(place + 1))).toBe(false);
      }),
    );
  });

  test('two neighbours exchanged make it invalid', () => {
    fc.assert(
      fc.property(aCode, fc.integer({ min: 0, max: 16 }), (code, place) => {
        const first = code.charAt(place);
        const second = code.charAt(place + 1);
        fc.pre(first !== second);
        expect(isCreditCode(code.slice(0, place) + second + first + code.slice(place + 2))).toBe(false);
      }),
    );
  });

  test.each([
    '',
    '9135010',
    '91350100M000100Y433',
    'I1350100M000100Y43',
    '91350100M000100Y4 3',
    '９1350100M000100Y43',
  ])('“%s” is none', (text) => {
    expect(isCreditCode(text)).toBe(false);
  });
});

describe('phone numbers', () => {
  test.each([
    '13903561234',
    '+8613903561234',
    '86-139-0356-1234',
    '139 0356 1234',
    '0356-4221234',
    '（0356）4221234',
    '0356-4221234-801',
    '0356-4221234转801',
    '4221234',
    '010-12345678',
    '400-123-4567',
    '12345',
    '13903561234、0356-4221234',
    '13903561234/13803561234',
    '139****1234、0356-****123',
    '***1234',
  ])('%s is one', (text) => {
    expect(isPhone(text)).toBe(true);
  });

  test.each([
    '',
    '王芳',
    '1390356123',
    '139035612345',
    '23903561234',
    '1390356123a',
    '13903561234、',
    '0',
    '***',
    '1390356****',
  ])('“%s” is none', (text) => {
    expect(isPhone(text)).toBe(false);
  });

  test('every number of 11 digits from 13 to 19 is a mobile number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }), (number) => {
        expect(isPhone(String(number))).toBe(true);
      }),
    );
  });
});

describe('identity numbers (GB 11643-1999)', () => {
  /** The example that the standard prints. */
  const KNOWN = '11010519491231002X';
  const CHECK_DIGITS = Array.from('0123456789X');

  test.each([KNOWN, '11010519491231002x', `身份证${KNOWN}。`, `张伟（${KNOWN}）`])('%s holds one', (text) => {
    expect(mentionsIdCard(text)).toBe(true);
  });

  test.each([
    ['', 'empty'],
    ['110105194912310021', 'a wrong check digit'],
    ['11010519491331002X', 'a thirteenth month'],
    [`A${KNOWN}`, 'part of a longer code'],
    [`1${KNOWN}`, 'part of a longer number'],
    ['110105491231002', 'the old form of 15 digits'],
    ['91350100M000100Y43', 'a credit code'],
  ])('%s holds none: %s', (text) => {
    expect(mentionsIdCard(text)).toBe(false);
  });

  test('of the eleven check digits exactly one fits', () => {
    const digits = (length: number) =>
      fc.integer({ min: 0, max: 10 ** length - 1 }).map((number) => String(number).padStart(length, '0'));
    fc.assert(
      fc.property(
        digits(6),
        fc.constantFrom('19491231', '20000229', '20200512'),
        digits(3),
        (area, day, order) => {
          const fitting = CHECK_DIGITS.filter((check) => mentionsIdCard(`${area}${day}${order}${check}`));
          expect(fitting).toHaveLength(1);
        },
      ),
    );
  });
});
