import { expect, test } from 'vitest';
import { pageClock } from '../../dashboard/model/clock';
import { moment } from '../../rules/time/moment';

// By the machine's own wall clock, whatever its time zone.
const machine = new Date(2026, 10, 23, 9, 41, 30);

test.each([
  ['?now=2026-05-11T09:00', '', moment(2026, 5, 11, 9)],
  ['', '#now=2026-05-11T09:00', moment(2026, 5, 11, 9)],
  ['?now=2026-05-11T09:00', '#now=2026-05-12T09:00', moment(2026, 5, 12, 9)],
  ['', '', moment(2026, 11, 23, 9, 41)],
  ['?now=morgen', '', moment(2026, 11, 23, 9, 41)],
])('%s%s', (search, hash, expected) => {
  expect(pageClock({ search, hash }, machine)).toBe(expected);
});
