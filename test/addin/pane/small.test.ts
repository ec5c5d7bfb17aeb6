import { describe, expect, test } from 'vitest';
import { paneClock } from '../../../addin/session/clock';
import { openingRequest } from '../../../addin/pane/opening';
import { placeOf } from '../../../addin/session/place';
import { viewForKey } from '../../../addin/pane/tab-keys';
import { moment } from '../../../rules/time/moment';
import { entry } from '../world';

describe('the clock', () => {
  test('is the machine’s', () => {
    expect(paneClock({ search: '' }, () => new Date(2026, 4, 20, 10, 0))()).toBe(moment(2026, 5, 20, 10));
  });

  test('can be set in the address, and runs on from there', () => {
    let machine = new Date(2026, 0, 1, 8, 0);
    const clock = paneClock({ search: '?now=2026-11-23T10:00' }, () => machine);
    expect(clock()).toBe(moment(2026, 11, 23, 10));
    machine = new Date(2026, 0, 1, 8, 23);
    expect(clock()).toBe(moment(2026, 11, 23, 10, 23));
  });
});

test.each([
  ['', { view: 'today' }],
  ['?view=overtime', { view: 'register', ledger: 'overtime' }],
  ['?view=check', { view: 'check' }],
  ['?view=export', { view: 'export' }],
  ['?view=nonsense', { view: 'today' }],
])('the address %s opens %o', (search, request) => {
  expect(openingRequest({ search })).toEqual(request);
});

const TABS = (['today', 'register', 'edit', 'clauses'] as const).map((id) => ({ id }));

test.each([
  ['today', 'ArrowRight', 'register'],
  ['today', 'ArrowLeft', 'clauses'],
  ['clauses', 'ArrowRight', 'today'],
  ['edit', 'Home', 'today'],
  ['edit', 'End', 'clauses'],
  ['edit', 'Enter', null],
] as const)('from %s the key %s leads to %s', (chosen, key, next) => {
  expect(viewForKey(TABS, chosen, key)).toBe(next);
});

describe('where a record stands', () => {
  test('at the field, or at the 编号 where there is none', () => {
    expect(placeOf(entry('overtime'), 'date')).toEqual({ sheet: '延时服务登记表', cell: 'B5' });
    expect(placeOf(entry('overtime'), null)).toEqual({ sheet: '延时服务登记表', cell: 'A5' });
  });
});
