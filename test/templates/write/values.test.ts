import { describe, expect, it } from 'vitest';
import { day } from '../../../rules/time/day';
import { moment } from '../../../rules/time/moment';
import { cellError, cellText, cellValue } from '../../../templates/cells/write';

describe('cellValue', () => {
  it.each([
    ['date', day(2026, 5, 11), 46_153],
    ['datetime', moment(2026, 5, 11, 12, 0), 46_153.5],
    ['datetime', moment(2026, 5, 11), '2026-05-11 00:00'],
    ['time', 1080, 0.75],
    ['time', 0, 0],
    ['minutes', 60, 60],
    ['money', 12.5, 12.5],
    ['text', '=1+1', '=1+1'],
    ['text', '', null],
    ['date', null, null],
  ] as const)('%s %s', (type, value, expected) => {
    expect(cellValue(type, value)).toBe(expected);
  });

  it('refuses values of another type and numbers that are none', () => {
    expect(() => cellValue('date', '2026-05-11')).toThrow('Expected a number for date, found string');
    expect(() => cellValue('phone', 13_812_345_678)).toThrow('Expected a text for phone, found number');
    expect(() => cellValue('money', Number.NaN)).toThrow(RangeError);
  });
});

describe('cellText', () => {
  it.each([
    ['line ends of other systems', 'a\r\nb\rc', 'a\nb\nc'],
    ['what looks like an escape', '_x000D_', '_x005F_x000D_'],
    ['an underscore that is none', 'a_x12_b', 'a_x12_b'],
    ['control characters', 'a\u0001b\u007F', 'a_x0001_b_x007F_'],
    ['half of a surrogate pair', 'a\uD842b', 'a\uFFFDb'],
    ['a rare character', '𠮷', '𠮷'],
  ])('%s', (_, text, expected) => {
    expect(cellText(text)).toBe(expected);
  });

  it('takes 32,767 characters and no more', () => {
    expect(cellText('长'.repeat(32_767))).toHaveLength(32_767);
    expect(() => cellText('长'.repeat(32_768))).toThrow('实际32768个');
  });
});

describe('cellError', () => {
  it('stays an error, in words that every Excel knows', () => {
    expect(cellError('#N/A')).toEqual({ error: '#N/A' });
    expect(cellError('#SPILL!')).toEqual({ error: '#VALUE!' });
  });
});
