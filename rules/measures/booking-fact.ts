import type { Calendar } from '../calendar';
import { isRefused, serviceDay, serviceMinutes, wasServed } from '../checks/booking/facts';
import type { BookingRecord } from '../ledgers';
import type { Settings } from '../settings';
import { isSaturdayOrSunday } from '../time/day';
import type { Moment } from '../time/moment';
import { extended } from './extended';
import type { BookingFact, Fact, Fate } from './facts';
import { replyWaits } from './reply-wait';

/** What measures ask of the bookings of one office. */
export function bookingFacts(
  settings: Settings,
  calendar: Calendar,
  now: Moment,
): (fact: Fact<'booking'>) => BookingFact {
  const replyWait = replyWaits(settings, calendar, now);
  return (fact) => {
    const { values } = fact.entry;
    const on = serviceDay(values);
    return extended(fact, {
      reply: replyWait(fact.entry),
      fate: fateOf(values),
      onWeekend: wasServed(values) && on !== null && isSaturdayOrSunday(on),
      credit: serviceMinutes(values),
    });
  };
}

/** The one thing that became of a booking: what happened on the day comes before what was said in advance. */
function fateOf(values: BookingRecord): Fate {
  const { outcome, changedBy } = values;
  if (outcome === '已办结') return 'served';
  if (outcome === '未办结') return 'unfinished';
  if (outcome === '视为放弃') return 'abandoned';
  if (isRefused(values)) return 'refused';
  if (outcome === '已改期') return 'moved';
  if (outcome !== '已取消' && changedBy === null) return 'pending';
  if (changedBy === '本单位') return 'cancelled-by-unit';
  return changedBy === '申请人' ? 'cancelled-by-client' : 'cancelled';
}
