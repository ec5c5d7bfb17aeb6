import { expect, test } from 'vitest';
import { cardActs } from '../../../addin/views/today/card-acts';
import { reminders } from '../../../rules/reminders';
import { at } from '../../rules/scenarios/when';
import { applied, entry, self, world } from '../world';

test('an application not answered is agreed to at one click', () => {
  const record = entry('booking', applied);
  const among = world({ booking: [record] }, at('2026-05-11T09:10'));
  const [reply] = reminders(among);
  if (reply === undefined) throw new Error('Expected a reminder');
  const acts = cardActs(reply, among, self).map(({ label, atOnce }) => [label, atOnce]);
  expect(acts).toEqual([
    ['同意并告知', true],
    ['不同意', false],
  ]);
});
