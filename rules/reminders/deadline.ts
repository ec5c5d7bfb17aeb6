import { nthWorkdayAfter, workdaysBetween, type Calendar } from '../calendar';
import type { Day } from '../time/day';
import { dayOfMoment, elapsed, minutesText, momentAt, MINUTES_PER_DAY, type Moment } from '../time/moment';
import type { Urgency } from './types';

/** What falls due within the hour is shown as due now. */
const NOW_MINUTES = 60;

/** How far ahead promises and authorisations are announced. */
const AHEAD_WORKDAYS = 3;

/** By how near the deadline is; the midnight that ends today still belongs to it. */
export function urgencyOf(at: Moment, now: Moment): Urgency {
  if (elapsed(now, at) <= NOW_MINUTES) return 'now';
  return at <= endOf(dayOfMoment(now)) ? 'today' : 'soon';
}

/** A day's last moment, for deadlines that run to the end of a day. */
export function endOf(day: Day): Moment {
  return momentAt(day + 1, 0);
}

/** `还剩23分`, `已超过1小时5分`; in days and hours where it is more than a day. */
export function leftText(at: Moment, now: Moment): string {
  const left = elapsed(now, at);
  const length = Math.abs(left);
  const days = Math.floor(length / MINUTES_PER_DAY);
  const hours = Math.floor((length % MINUTES_PER_DAY) / 60);
  const text = days === 0 ? minutesText(length) : `${days}天${hours > 0 ? `${hours}小时` : ''}`;
  return left < 0 ? `已超过${text}` : `还剩${text}`;
}

/** `还剩2个工作日`, `今日到期`; in days where the calendar does not know. */
export function workdaysLeftText(calendar: Calendar, today: Day, until: Day): string {
  if (until === today) return '今日到期';
  const left = workdaysBetween(calendar, today, until);
  return left.known ? `还剩${left.value.length}个工作日` : `还剩${until - today}天`;
}

/**
 * The last day that is at most three workdays away, the rest days behind them included. Where the calendar does not
 * know, the days that are so whatever it turns out to say.
 */
export function lastDayAhead(calendar: Calendar, today: Day): Day {
  const beyond = nthWorkdayAfter(calendar, today, AHEAD_WORKDAYS + 1);
  return beyond.known ? beyond.value - 1 : today + AHEAD_WORKDAYS;
}
