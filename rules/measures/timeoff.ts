import type { Minutes } from '../time/moment';
import type { Fact, Facts } from './facts';
import { byPerson, byValue, entryRows, figures, rankedPoints, seriesOf, type Counted } from './parts';
import { total } from './statistics';
import type { Point } from './types';

type CreditFact = Fact & { readonly credit: Minutes | null };

/** Time off for weekend service, 1:1 and for each who served (B3): earned and taken in the period, and left at its end. */
export function timeOffMeasures(facts: Facts) {
  const { booking, overtime, timeoff, toDate } = facts;
  const earned = account(facts, [...booking, ...overtime], creditHours);
  const taken = account(facts, timeoff, (leaves) => 0 - creditHours(leaves));
  const balance = account(facts, [...toDate.booking, ...toDate.overtime, ...toDate.timeoff], creditHours);
  return {
    figures: figures({
      'timeoff.earned': earned.sum,
      'timeoff.taken': taken.sum,
      'timeoff.balance': balance.sum,
    }),
    series: seriesOf({
      'timeoff.earned.byPerson': earned.points,
      'timeoff.taken.byPerson': taken.points,
      'timeoff.balance.byPerson': balance.points,
    }),
  };
}

/** Hours person by person and their sum. */
function account(
  facts: Facts,
  all: readonly CreditFact[],
  hours: (facts: readonly CreditFact[]) => number,
): { sum: Counted; points: readonly Point[] } {
  const credited = all.filter((fact) => fact.credit !== null);
  const points = byValue(rankedPoints(byPerson(facts, credited), hours, entryRows));
  const value = points.length === 0 ? null : total(points, (point) => point.value ?? 0);
  return { sum: { value, rows: entryRows(credited) }, points };
}

function creditHours(facts: readonly CreditFact[]): number {
  return total(facts, (fact) => fact.credit ?? 0) / 60;
}
