import { describe, expect, test } from 'vitest';
import { filterFromHash, filterOf, hashWithFilter, noFilter } from '../../dashboard/model/filter-state';
import { parseMonth, periodText, preset, presetNames, presetOf } from '../../dashboard/model/period';
import { day } from '../../rules/time/day';
import { moment } from '../../rules/time/moment';

const now = moment(2026, 11, 23, 10);

describe('presets', () => {
  test.each([
    ['本月', '2026-11', '2026-11'],
    ['本季', '2026-10', '2026-12'],
    ['本年', '2026-01', '2026-12'],
    ['全部', null, null],
  ] as const)('%s on 2026-11-23 is %s to %s', (name, from, to) => {
    expect(preset(name, now)).toEqual({ from, to });
  });

  test.each([
    [1, '2026-01', '2026-03'],
    [3, '2026-01', '2026-03'],
    [4, '2026-04', '2026-06'],
    [12, '2026-10', '2026-12'],
  ])('the quarter of month %i is %s to %s', (month, from, to) => {
    expect(preset('本季', moment(2026, month, 1))).toEqual({ from, to });
  });

  test('a period that is a preset is recognised, another is not', () => {
    for (const name of presetNames) expect(presetOf(preset(name, now), now)).toBe(name);
    expect(presetOf({ from: '2026-10', to: '2026-11' }, now)).toBeNull();
  });
});

test.each([
  [null, null, '全部时段'],
  ['2026-05', '2026-05', '2026年5月'],
  ['2026-05', '2026-07', '2026年5月至2026年7月'],
  ['2026-05', null, '2026年5月以后'],
  [null, '2026-05', '2026年5月以前'],
])('%s to %s reads %s', (from, to, text) => {
  expect(periodText({ from, to })).toBe(text);
});

test.each([
  ['2026-05', '2026-05'],
  ['2026-13', null],
  ['2026-00', null],
  ['2026-5', null],
  [null, null],
])('%s as a month is %s', (text, month) => {
  expect(parseMonth(text)).toBe(month);
});

describe('the filter', () => {
  test.each([
    ['2026-02', day(2026, 2, 28)],
    ['2024-02', day(2024, 2, 29)],
    ['2026-04', day(2026, 4, 30)],
    ['2026-12', day(2026, 12, 31)],
  ])('through %s ends on its last day', (month, last) => {
    const { from, to } = filterOf({ ...noFilter, from: month, to: month });
    expect(from).toBe(day(Number(month.slice(0, 4)), Number(month.slice(5)), 1));
    expect(to).toBe(last);
  });

  test('stands in the address beside what else is there, and is read back', () => {
    const filter = { from: '2026-01', to: null, unit: '招商部', person: '张三' };
    const hash = hashWithFilter('#now=2026-11-23T10:00&unit=旧', filter);
    expect(filterFromHash(hash)).toEqual(filter);
    expect(new URLSearchParams(hash.slice(1)).get('now')).toBe('2026-11-23T10:00');
    expect(hashWithFilter('#unit=x', noFilter)).toBe('');
  });

  test('an address without filters, or with a month that is none, lets everything through', () => {
    expect(filterFromHash('')).toEqual(noFilter);
    expect(filterFromHash('#from=gestern&sample')).toEqual(noFilter);
  });
});
