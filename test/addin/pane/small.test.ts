import { describe, expect, test } from 'vitest';
import { openingRequest } from '../../../addin/pane/opening';
import { placeOf } from '../../../addin/session/place';
import { viewForKey } from '../../../addin/pane/tab-keys';
import { entry } from '../world';

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
