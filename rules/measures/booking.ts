import { isAgreed, isRefused } from '../checks/booking/facts';
import { dayText, isoDay, weekday } from '../time/day';
import type { BookingFact, Facts, Fate } from './facts';
import {
  byMonth,
  byPerson,
  byValue,
  counted,
  entryRows,
  figures,
  groupBy,
  monthPoints,
  rankedPoints,
  seriesOf,
} from './parts';
import { share, total } from './statistics';
import type { Point } from './types';

const FATES: Readonly<Record<Fate, string>> = {
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

/** What became of bookings, and the service given on weekends. */
export function bookingFigures({ booking }: Facts) {
  const rows = entryRows(booking);
  const fated = (fate: Fate) => ({
    value: share(booking.filter((fact) => fact.fate === fate).length, booking.length),
    rows,
  });
  const replied = booking.filter(({ entry }) => isAgreed(entry.values) || isRefused(entry.values));
  const refused = replied.filter(({ entry }) => isRefused(entry.values));
  const weekend = booking.filter((fact) => fact.onWeekend);
  const timed = weekend.filter((fact) => fact.served !== null);
  return figures({
    bookings: counted(booking),
    'bookings.refused': { value: share(refused.length, replied.length), rows: entryRows(replied) },
    'bookings.cancelledByUnit': fated('cancelled-by-unit'),
    'bookings.cancelledByClient': fated('cancelled-by-client'),
    'bookings.moved': fated('moved'),
    'bookings.abandoned': fated('abandoned'),
    'weekend.services': counted(weekend),
    'weekend.hours': { value: timed.length === 0 ? null : hours(timed), rows: entryRows(timed) },
  });
}

export function bookingSeries(facts: Facts) {
  const { booking } = facts;
  const timed = booking.filter((fact) => fact.onWeekend && fact.served !== null);
  return seriesOf({
    'bookings.bySlot': rankedPoints(
      groupBy(booking, ({ entry }) => entry.values.slot ?? ''),
      count,
      entryRows,
    ),
    'bookings.byWeekend': weekends(booking),
    'bookings.byOutcome': outcomes(booking),
    'weekend.hours.byMonth': monthPoints(byMonth(timed), hours, entryRows),
    'weekend.hours.byPerson': byValue(rankedPoints(byPerson(facts, timed), hours, entryRows)),
  });
}

function outcomes(booking: readonly BookingFact[]): readonly Point[] {
  const groups = groupBy(booking, (fact) => fact.fate);
  return Object.entries(FATES).map(([fate, label]) => ({
    key: fate,
    label,
    ...counted(groups.get(fate) ?? []),
  }));
}

/** Booked Saturdays and Sundays under the Saturday's date. */
function weekends(booking: readonly BookingFact[]): readonly Point[] {
  const groups = new Map<number, BookingFact[]>();
  for (const fact of booking) {
    const { day } = fact.entry.values;
    if (day === null || weekday(day) < 6) continue;
    const saturday = day - (weekday(day) - 6);
    const group = groups.get(saturday);
    if (group) group.push(fact);
    else groups.set(saturday, [fact]);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([saturday, items]) => ({
      key: isoDay(saturday),
      label: dayText(saturday, true),
      ...counted(items),
    }));
}

function count(items: readonly unknown[]): number {
  return items.length;
}

function hours(timed: readonly BookingFact[]): number {
  return total(timed, (fact) => fact.served ?? 0) / 60;
}
