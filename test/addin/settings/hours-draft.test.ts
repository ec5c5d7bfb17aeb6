import { describe, expect, it } from 'vitest';
import { newSeason, timeInput, typedTime } from '../../../addin/views/settings/hours-draft';
import { changedAt, repeated, withoutAt } from '../../../addin/views/settings/lists';
import { checkOfficeHours } from '../../../rules/calendar';

describe('times as typed', () => {
  it.each([
    ['08:30', 510],
    ['00:00', 0],
    ['', Number.NaN],
    ['24:00', Number.NaN],
  ])('%j', (text, expected) => {
    expect(typedTime(text)).toBe(expected);
  });
  it('shows what was typed, and nothing for what was not', () => {
    expect(timeInput(typedTime('17:45'))).toBe('17:45');
    expect(timeInput(Number.NaN)).toBe('');
  });
});

describe('newSeason', () => {
  it('is refused until its times are typed: nothing invents the office hours', () => {
    const season = newSeason(null);
    expect(checkOfficeHours({ seasons: [season] })).not.toEqual([]);
    const typed = { ...season, morning: { open: 480, close: 720 }, afternoon: { open: 870, close: 1080 } };
    expect(checkOfficeHours({ seasons: [typed] })).toEqual([]);
    expect(newSeason({ seasons: [season] }).name).not.toBe(season.name);
  });
});

describe('lists', () => {
  it('change, lose and repeat entries', () => {
    const list = [{ name: 'a' }, { name: 'b' }];
    expect(changedAt(list, 1, { name: 'c' })).toEqual([{ name: 'a' }, { name: 'c' }]);
    expect(withoutAt(list, 0)).toEqual([{ name: 'b' }]);
    expect(repeated(['a', 'b', 'a', '', '', 'a', 'b'])).toEqual(['a', 'b']);
  });
});
