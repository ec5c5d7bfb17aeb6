import { describe, expect, test } from 'vitest';
import { monthsText, monthsThrough, monthText } from '../../../rules/measures/months';

describe('months through', () => {
  test.each([
    { name: 'nothing', given: [], expected: [] },
    { name: 'one month', given: ['2026-05'], expected: ['2026-05'] },
    { name: 'a gap', given: ['2026-05', '2026-02'], expected: ['2026-02', '2026-03', '2026-04', '2026-05'] },
    {
      name: 'the turn of a year',
      given: ['2025-12', '2026-02'],
      expected: ['2025-12', '2026-01', '2026-02'],
    },
    { name: 'a mistyped year', given: ['2206-05', '2026-05'], expected: ['2026-05', '2206-05'] },
  ])('$name', ({ given, expected }) => {
    expect(monthsThrough(given)).toEqual(expected);
  });

  test('in words', () => {
    expect(monthText('2026-05')).toBe('2026年5月');
    expect(monthsText(['2025-11', '2025-12', '2026-03', '2026-04', '2026-05'])).toBe(
      '2025年11月、2025年12月、2026年3月—2026年5月',
    );
    expect(monthsText([])).toBe('');
  });
});
