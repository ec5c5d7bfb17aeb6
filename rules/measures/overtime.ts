import { groupBy } from '../groups';
import type { Facts, OvertimeFact } from './facts';
import {
  byMonth,
  byPerson,
  byUnit,
  byValue,
  counted,
  entryRows,
  figures,
  monthPoints,
  rankedPoints,
  seriesOf,
} from './parts';
import { total } from './statistics';

/** After-hours service: how long, how often, and beyond the limit of B3 with and without explanation. */
export function overtimeMeasures(facts: Facts) {
  const { overtime } = facts;
  const timed = overtime.filter((fact) => fact.minutes !== null);
  const over = overtime.filter((fact) => fact.overLimit);
  const byReason = groupBy(timed, (fact) => fact.entry.values.reason ?? '');
  const sizeOf = (items: readonly unknown[]) => items.length;
  return {
    figures: figures({
      'overtime.hours': { value: timed.length === 0 ? null : hours(timed), rows: entryRows(timed) },
      'overtime.services': counted(overtime),
      'overtime.over1h': counted(over),
      'overtime.over1h.explained': counted(over.filter((fact) => fact.explained)),
      'overtime.over1h.unexplained': counted(over.filter((fact) => !fact.explained)),
    }),
    series: seriesOf({
      'overtime.hours.byMonth': monthPoints(byMonth(timed), hours, entryRows),
      'overtime.hours.byUnit': byValue(rankedPoints(byUnit(timed), hours, entryRows)),
      'overtime.hours.byPerson': byValue(rankedPoints(byPerson(facts, timed), hours, entryRows)),
      'overtime.hours.byReason': byValue(rankedPoints(byReason, hours, entryRows)),
      'overtime.services.byMonth': monthPoints(byMonth(overtime), sizeOf, entryRows),
      'overtime.over1h.byMonth': monthPoints(byMonth(over), sizeOf, entryRows),
    }),
  };
}

function hours(timed: readonly OvertimeFact[]): number {
  return total(timed, (fact) => fact.minutes ?? 0) / 60;
}
