import { describe, expect, test } from 'vitest';
import { countdownText } from '../../../addin/views/today/countdown';
import { groupsOf } from '../../../addin/views/today/groups';
import { reminders } from '../../../rules/reminders';
import { at } from '../../rules/scenarios/when';
import { entry, world } from '../world';

test.each([
  ['2026-05-20T10:23', '还剩23分'],
  ['2026-05-20T11:05', '还剩1小时5分'],
  ['2026-05-20T10:00', '还剩0分'],
  ['2026-05-20T09:59', '已过1分'],
  ['2026-05-22T12:00', '还剩2天'],
  ['2026-05-18T09:00', '已过2天'],
])('to %s: %s', (deadline, expected) => {
  expect(countdownText(at(deadline), at('2026-05-20T10:00'))).toBe(expected);
});

describe('groups', () => {
  test('by urgency, without those that hold nothing', () => {
    const { records } = world({
      booking: [
        entry('booking', {
          appliedAt: at('2026-05-11T09:00'),
          repliedAt: null,
          reply: null,
          outcome: null,
          serviceStartedAt: null,
          staffArrivedAt: null,
          clientArrivedAt: null,
        }),
      ],
      credential: [entry('credential', { returnedAt: null })],
    });
    const found = groupsOf(reminders(world(records, at('2026-05-11T09:10'))));
    expect(found.map(({ title }) => title)).toEqual(['立即']);
    expect(groupsOf([])).toEqual([]);
  });
});
