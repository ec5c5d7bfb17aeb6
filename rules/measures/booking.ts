import { groupBy, type Groups } from '../groups';
import { dayText, isoDay, weekday } from '../time/day';
import type { BookingFact, Facts, Outcome } from './facts';
import {
  byMonth,
  byPerson,
  byValue,
  counted,
  entryRows,
  figures,
  monthPoints,
  rankedPoints,
  seriesOf,
  type Counted,
} from './parts';
import { share, total } from './statistics';
import type { Point } from './types';

/** What became of a booking, in words. */
export const outcomeTitles: Readonly<Record<Outcome, string>> = {
  served: '已办结',
  unfinished: '未办结',
  abandoned: '视为放弃',
  refused: '不同意',
  moved: '已改期',
  'cancelled-by-unit': '本单位取消',
  'cancelled-by-client': '申请人取消',
  cancelled: '取消（提出方未填写）',
  pending: '待服务',
};

/** What became of bookings, when they were for, and the service given on weekends. */
export function bookingMeasures(facts: Facts) {
  const { booking } = facts;
  const outcomes = groupBy<BookingFact, string>(booking, (fact) => fact.became);
  const weekend = booking.filter((fact) => fact.onWeekend);
  const timed = weekend.filter((fact) => fact.span !== null);
  const sizeOf = (items: readonly unknown[]) => items.length;
  return {
    figures: figures({
      bookings: counted(booking),
      'bookings.refused': refused(booking),
      'bookings.cancelledByUnit': sharing(booking, outcomes, 'cancelled-by-unit'),
      'bookings.cancelledByClient': sharing(booking, outcomes, 'cancelled-by-client'),
      'bookings.moved': sharing(booking, outcomes, 'moved'),
      'bookings.abandoned': sharing(booking, outcomes, 'abandoned'),
      'weekend.services': counted(weekend),
      'weekend.hours': { value: timed.length === 0 ? null : hours(timed), rows: entryRows(timed) },
    }),
    series: seriesOf({
      'bookings.bySlot': rankedPoints(
        groupBy(booking, ({ entry }) => entry.values.slot ?? ''),
        sizeOf,
        entryRows,
      ),
      'bookings.byWeekend': weekends(booking),
      'bookings.byOutcome': Object.entries(outcomeTitles).map(([key, label]) => ({
        key,
        label,
        ...counted(outcomes.get(key) ?? []),
      })),
      'weekend.hours.byMonth': monthPoints(byMonth(timed), hours, entryRows),
      'weekend.hours.byPerson': byValue(rankedPoints(byPerson(facts, timed), hours, entryRows)),
    }),
  };
}

function refused(booking: readonly BookingFact[]): Counted {
  const replied = booking.filter(({ entry }) => entry.values.reply !== null);
  const no = total(replied, ({ entry }) => (entry.values.reply === '不同意' ? 1 : 0));
  return { value: share(no, replied.length), rows: entryRows(replied) };
}

function sharing(booking: readonly BookingFact[], outcomes: Groups<BookingFact>, became: Outcome): Counted {
  return { value: share(outcomes.get(became)?.length ?? 0, booking.length), rows: entryRows(booking) };
}

/** Booked Saturdays and Sundays under the Saturday's date. */
function weekends(booking: readonly BookingFact[]): readonly Point[] {
  const groups = groupBy(booking, ({ bookedOn: day }) =>
    day === null || weekday(day) < 6 ? null : day - (weekday(day) - 6),
  );
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([saturday, items]) => ({
      key: isoDay(saturday),
      label: dayText(saturday, true),
      ...counted(items),
    }));
}

function hours(timed: readonly BookingFact[]): number {
  return total(timed, ({ span }) => (span === null ? 0 : span.to - span.from)) / 60;
}
