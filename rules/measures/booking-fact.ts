import { bookedDay, isMovedHere, isRefused, serviceSpan, wasServed } from '../checks/booking/facts';
import type { Context } from '../checks/context';
import type { Row } from '../conditions/world';
import type { BookingRecord } from '../ledgers';
import { rowOf } from '../row';
import { isSaturdayOrSunday, type Day } from '../time/day';
import { dayOfMoment } from '../time/moment';
import { extended } from './extended';
import type { BookingFact, Fact, Outcome } from './facts';
import { replyWaits } from './reply-wait';

/** What measures ask of the bookings of one office. */
export function bookingFacts(context: Context): (fact: Fact<'booking'>) => BookingFact {
  const replyWait = replyWaits(context);
  return (fact) => {
    const { values } = fact.entry;
    const row = rowOf(fact.entry, context);
    const on = serviceDay(values, row);
    return extended(fact, {
      reply: replyWait(row),
      became: outcomeOf(values, row),
      bookedOn: bookedDay(row),
      onWeekend: wasServed(row) && on !== null && isSaturdayOrSunday(on),
      span: creditOf(serviceSpan(values), context),
    });
  };
}

/** Services before the regulation was in force earn nothing. */
export function creditOf<S extends { readonly from: number }>(
  span: S | null,
  { regulation }: Context,
): S | null {
  return span !== null && dayOfMoment(span.from) >= regulation.inForceFrom ? span : null;
}

/** The day on which service was given. */
function serviceDay({ serviceStartedAt }: BookingRecord, row: Row): Day | null {
  return serviceStartedAt === null ? bookedDay(row) : dayOfMoment(serviceStartedAt);
}

/** The one thing that became of a booking: what happened on the day comes before what was said in advance. */
function outcomeOf({ outcome, changedBy }: BookingRecord, row: Row): Outcome {
  if (outcome === '已办结') return 'served';
  if (outcome === '未办结') return 'unfinished';
  if (outcome === '视为放弃') return 'abandoned';
  if (isRefused(row)) return 'refused';
  if (outcome === '已改期') return 'moved';
  if (outcome !== '已取消' && (changedBy === null || isMovedHere(row))) return 'pending';
  if (changedBy === '本单位') return 'cancelled-by-unit';
  return changedBy === '申请人' ? 'cancelled-by-client' : 'cancelled';
}
