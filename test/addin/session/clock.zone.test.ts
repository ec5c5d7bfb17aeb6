import { describe, expect, test } from 'vitest';
import { paneClock } from '../../../addin/session/clock';
import { moment } from '../../../rules/time/moment';

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
