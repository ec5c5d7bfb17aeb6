import { isWorkday, workdaysBetween, type Calendar } from '../calendar';
import { isSaturdayOrSunday, type Day } from '../time/day';
import { dayOfMoment, elapsed, minutesText, momentAt, type Moment } from '../time/moment';
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
  const text = minutesText(left);
  return left < 0 ? `已超过${text}` : `还剩${text}`;
}

/** `还剩2个工作日`, `今日到期`; in days where the calendar does not know. */
export function workdaysLeftText(calendar: Calendar, today: Day, until: Day): string {
  if (until === today) return '今日到期';
  const left = workdaysBetween(calendar, today, until);
  return left.known ? `还剩${left.value.length}个工作日` : `还剩${until - today}天`;
}

/**
 * The last day that is at most three workdays away, the rest days behind them included. Where the calendar does not know, Monday to
 * Friday are taken for workdays: a reminder may come a little early or late, but not fall silent across the year's end.
 */
export function lastDayAhead(calendar: Calendar, today: Day): Day {
  let day = today;
  for (let ahead = 0; ahead <= AHEAD_WORKDAYS; day += 1) {
    if (isWorkday(calendar, day + 1) ?? !isSaturdayOrSunday(day + 1)) ahead += 1;
  }
  return day - 1;
}
