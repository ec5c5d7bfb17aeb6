import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whenReadings, whenShown, whenStepped, whenTyped } from '../../../addin/parts/when/when';
import { ledgers } from '../../../rules/ledgers';
import { inputText } from '../../../addin/parts/form/texts';
import { at } from '../../rules/scenarios/when';

/** A Monday. */
const NOW = at('2026-11-23T10:07');
const date = ledgers.booking.fields.day;
const time = ledgers.booking.fields.arrival;
const evening = ledgers.overtime.fields.startedAt;
const moment = ledgers.booking.fields.appliedAt;

describe('what is typed', () => {
  test.each([
    [date, '11.28', '2026-11-28'],
    [date, '11/28', '2026-11-28'],
    [date, '11-28', '2026-11-28'],
    [date, '1128', '2026-11-28'],
    [date, '28日', '2026-11-28'],
    [date, '十一月二十八日', '2026-11-28'],
    [date, '１１．２８', '2026-11-28'],
    [date, '明天下午', '2026-11-24'],
    [date, '周六', '2026-11-28'],
    [date, '下周一', '2026-11-30'],
    [date, '上周日', '2026-11-22'],
    [date, '星期日', '2026-11-29'],
    [date, '1.5', '2027-01-05'],
    [date, '2026年11月28日（周六）', '2026-11-28'],
    [date, '11月28日（周六）', '2026-11-28'],
    [time, '0930', '09:30'],
    [time, '930', '09:30'],
    [time, '9:30', '09:30'],
    [time, '9点半', '09:30'],
    [time, '下午3点', '15:00'],
    [time, '15：30', '15:30'],
    [evening, '1830', '18:30'],
    [moment, '0930', '2026-11-23T09:30'],
    [moment, '930', '2026-11-23T09:30'],
    [moment, '9点半', '2026-11-23T09:30'],
    [moment, '昨天 16:20', '2026-11-22T16:20'],
    [moment, '明天下午3点', '2026-11-24T15:00'],
    [moment, '11.20 0930', '2026-11-20T09:30'],
    [moment, '11/20 9点半', '2026-11-20T09:30'],
    [moment, '1120 0930', '2026-11-20T09:30'],
    [moment, '11月20日（周五）9:30', '2026-11-20T09:30'],
    [moment, '2026-11-20 09:30:00', '2026-11-20T09:30'],
    [date, '', ''],
  ])('%# %s', (field, text, expected) => {
    expect(inputText(field, null)).toBe('');
    expect(whenTyped(field, text, NOW)).toBe(expected);
  });

  test.each([
    [date, '五月三日前后'],
    [date, '2月30日'],
    [date, '11月28日（周五）'],
    [date, '0002-11-28'],
    [time, '明天下午'],
    [time, '9'],
    [moment, '11.28'],
    [moment, '明天下午'],
  ])('%# %s stays as it is, for the user to put right', (field, text) => {
    expect(whenTyped(field, text, NOW)).toBe(text);
    expect(whenShown(field, text, NOW)).toBe(text);
  });

  test('an hour that may be of the morning or the evening is asked', () => {
    expect(whenReadings(evening, whenTyped(evening, '6点40', NOW))).toEqual(['18:40', '06:40']);
    expect(whenReadings(evening, '18:40')).toEqual([]);
  });
});

test('what is shown, left again, says the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: 0, max: 1439 }), (days, minutes) => {
      const value = Math.floor(NOW / 1440) + days;
      for (const [field, text] of [
        [date, inputText(date, value)],
        [time, inputText(time, minutes)],
        [moment, inputText(moment, value * 1440 + minutes)],
      ] as const)
        expect(whenTyped(field, whenShown(field, text, NOW), NOW)).toBe(text);
    }),
  );
});

test('shown as papers write it', () => {
  expect(whenShown(date, '2026-11-28', NOW)).toBe('11月28日（周六）');
  expect(whenShown(date, '2026-05-28', NOW)).toBe('2026年5月28日（周四）');
  expect(whenShown(moment, '2026-11-28T09:30', NOW)).toBe('11月28日（周六）09:30');
  expect(whenShown(date, '', NOW)).toBe('');
});

test('arrow keys', () => {
  expect(whenStepped(date, '2026-11-30', 1, false, NOW)).toBe('2026-12-01');
  expect(whenStepped(date, '2026-11-30', -1, true, NOW)).toBe('2026-11-23');
  expect(whenStepped(date, '', 1, false, NOW)).toBe('2026-11-23');
  expect(whenStepped(moment, '2026-11-23T10:07', 1, false, NOW)).toBe('2026-11-23T10:10');
  expect(whenStepped(moment, '2026-11-23T23:58', 1, false, NOW)).toBe('2026-11-24T00:00');
  expect(whenStepped(time, inputText(time, 0), -1, false, NOW)).toBe(inputText(time, 1435));
  expect(whenStepped(date, '五月', 1, false, NOW)).toBe('五月');
});
