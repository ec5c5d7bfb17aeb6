import { elapsed, minutesText, MINUTES_PER_DAY, type Moment } from '../../../rules/time/moment';

/** A countdown in a few characters: `还剩23分`, `已过1小时5分`; in whole days where it is more than a day. */
export function countdownText(at: Moment, now: Moment): string {
  const left = elapsed(now, at);
  const days = Math.floor(Math.abs(left) / MINUTES_PER_DAY);
  const length = days > 0 ? `${days}天` : minutesText(left);
  return left < 0 ? `已过${length}` : `还剩${length}`;
}
