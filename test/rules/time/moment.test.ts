import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../rules/time/day';
import {
  dayOfMoment,
  elapsed,
  isoMoment,
  minutesText,
  moment,
  momentAt,
  momentText,
  parseIsoMoment,
  timeOfDay,
  timeOfMoment,
  timeText,
} from '../../../rules/time/moment';

test('a moment is its day and its time', () => {
  const value = moment(2026, 5, 11, 9, 30);
  expect(dayOfMoment(value)).toBe(day(2026, 5, 11));
  expect(timeOfMoment(value)).toBe(570);
  expect(momentText(value)).toBe('5月11日（周一）09:30');
  expect(momentText(value, true)).toBe('2026年5月11日（周一）09:30');
  expect(() => moment(2026, 2, 30)).toThrow(RangeError);
});

test.each([
  ['2026-05-11T09:00', '2026-05-11T09:00'],
  ['2026-05-11 09:00', '2026-05-11T09:00'],
  ['2026-05-11T09:00:30', '2026-05-11T09:00:30'],
  ['2026-05-11T23:59:59', '2026-05-11T23:59:59'],
])('%s is read', (text, iso) => {
  const value = parseIsoMoment(text);
  expect(value === null ? null : isoMoment(value)).toBe(iso);
});

test.each([
  '2026-05-11T24:00',
  '2026-05-11T09:60',
  '2026-05-11T9:00',
  '2026-02-30T09:00',
  '2026-05-11',
  '09:00',
])('%s is not read', (text) => {
  expect(parseIsoMoment(text)).toBeNull();
});

test('an hour and a second is more than an hour', () => {
  const from = parseIsoMoment('2026-05-11T09:00:00') ?? NaN;
  expect(elapsed(from, parseIsoMoment('2026-05-11T10:00:00') ?? NaN)).toBe(60);
  expect(elapsed(from, parseIsoMoment('2026-05-11T10:00:01') ?? NaN)).toBeGreaterThan(60);
  expect(elapsed(from, from - 5)).toBe(-5);
});

test.each([
  [0, '0分'],
  [23, '23分'],
  [60, '1小时'],
  [65, '1小时5分'],
  [60 + 1 / 60, '1小时0分1秒'],
  [1 / 60, '1秒'],
  [-30, '30分'],
])('%d min is %s', (value, text) => {
  expect(minutesText(value)).toBe(text);
});

test('times of day outside the day do not exist', () => {
  expect(timeOfDay(23, 59, 59)).not.toBeNull();
  expect(timeOfDay(24, 0)).toBeNull();
  expect(timeOfDay(-1, 0)).toBeNull();
  expect(timeOfDay(9, 0, 60)).toBeNull();
});

describe('properties', () => {
  const anySecond = fc.integer({ min: day(1900, 1, 1) * 86_400, max: day(9999, 12, 31) * 86_400 });

  test('reading what was written gives the moment back, to the second', () => {
    fc.assert(
      fc.property(anySecond, (second) => {
        const value = momentAt(Math.floor(second / 86_400), (((second % 86_400) + 86_400) % 86_400) / 60);
        const back = parseIsoMoment(isoMoment(value)) ?? NaN;
        expect(elapsed(value, back)).toBe(0);
        expect(timeText(timeOfMoment(back))).toBe(timeText(timeOfMoment(value)));
      }),
    );
  });

  test('elapsed time adds up', () => {
    fc.assert(
      fc.property(anySecond, fc.nat(100_000), fc.nat(100_000), (from, first, second) => {
        const [a, b, c] = [from / 60, (from + first) / 60, (from + first + second) / 60];
        expect(Math.round((elapsed(a, b) + elapsed(b, c)) * 60)).toBe(Math.round(elapsed(a, c) * 60));
      }),
    );
  });
});
