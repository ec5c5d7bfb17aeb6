import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  civil,
  day,
  dayOf,
  dayText,
  isoDay,
  isoMonth,
  isSaturdayOrSunday,
  parseIsoDay,
  weekday,
  weekdayText,
  yearOf,
} from '../../../rules/time/day';

const anyDay = fc.integer({ min: day(1900, 1, 1), max: day(9999, 12, 31) });

test('the epoch is day 0, a Thursday', () => {
  expect(day(1970, 1, 1)).toBe(0);
  expect(weekday(0)).toBe(4);
  expect(weekday(-1)).toBe(3);
});

test.each<[number, number, number]>([
  [2026, 2, 29],
  [2026, 13, 1],
  [2026, 0, 1],
  [2026, 4, 31],
  [2026, 4, 0],
  [1899, 12, 31],
  [10000, 1, 1],
  [2026.5, 1, 1],
  [NaN, 1, 1],
])('%d-%d-%d does not exist and nothing rolls over', (year, month, date) => {
  expect(dayOf(year, month, date)).toBeNull();
  expect(() => day(year, month, date)).toThrow(RangeError);
});

test('leap days exist where they do', () => {
  expect(dayOf(2024, 2, 29)).not.toBeNull();
  expect(dayOf(2000, 2, 29)).not.toBeNull();
  expect(dayOf(1900, 2, 29)).toBeNull();
});

test.each(['2026-5-11', '2026/05/11', '20260511', '2026-05-11 ', '2026-02-30', ''])(
  '“%s” is no ISO day',
  (text) => {
    expect(parseIsoDay(text)).toBeNull();
  },
);

test('texts', () => {
  const monday = day(2026, 5, 11);
  expect(isoDay(monday)).toBe('2026-05-11');
  expect(isoMonth(monday)).toBe('2026-05');
  expect(dayText(monday)).toBe('5月11日（周一）');
  expect(dayText(monday, true)).toBe('2026年5月11日（周一）');
  expect(weekdayText(day(2026, 5, 17))).toBe('周日');
});

describe('properties', () => {
  test('reading what was written gives the day back', () => {
    fc.assert(
      fc.property(anyDay, (value) => {
        const { year, month, date } = civil(value);
        expect(dayOf(year, month, date)).toBe(value);
        expect(parseIsoDay(isoDay(value))).toBe(value);
        expect(yearOf(value)).toBe(year);
      }),
    );
  });

  test('weekdays follow one another, and Saturday and Sunday are the 6th and 7th', () => {
    fc.assert(
      fc.property(anyDay, (value) => {
        expect(weekday(value + 1)).toBe((weekday(value) % 7) + 1);
        expect(isSaturdayOrSunday(value)).toBe(['周六', '周日'].includes(weekdayText(value)));
      }),
    );
  });
});
