import { env } from 'node:process';
import { expect, it } from 'vitest';
import { wallClock } from '../../../rules/time/wall-clock';
import { moment } from '../../../rules/time/moment';

/** What clocks show at 2026-05-11 16:05 UTC. */
const SHOWN = new Map([
  ['Asia/Shanghai', moment(2026, 5, 12, 0, 5)],
  ['UTC', moment(2026, 5, 11, 16, 5)],
  ['America/New_York', moment(2026, 5, 11, 12, 5)],
]);

it('says what the clock on the wall shows, which differs from zone to zone', () => {
  const zone = env['TZ'] ?? '';
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  expect(wallClock(new Date(Date.UTC(2026, 4, 11, 16, 5, 59)))).toBe(SHOWN.get(zone));
});
