import type { Minutes } from '../time/moment';
import type { Fact, Facts } from './facts';
import { byValue, figures, openingTo, personsIn, seriesOf, type Counted } from './parts';
import { total } from './statistics';
import type { Point } from './types';

type CreditFact = Fact & { readonly credit: Minutes | null };

/** Time off for weekend service, 1:1 and for each who served (B3): earned and taken in the period, and left at its end. */
export function timeOffMeasures(facts: Facts) {
  const { booking, overtime, timeoff, toDate } = facts;
  const earned = account(facts, [booking, overtime], 1);
  const taken = account(facts, [timeoff], -1);
  const balance = account(facts, [toDate.booking, toDate.overtime, toDate.timeoff], 1);
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

/**
 * Hours person by person and their sum.
 * @param sign −1 to show minutes taken, which are negative credit, as a positive number
 */
function account(
  facts: Facts,
  lists: readonly (readonly CreditFact[])[],
  sign: 1 | -1,
): { sum: Counted; points: readonly Point[] } {
  const minutes = new Map<string, Minutes>();
  for (const list of lists) {
    for (const fact of list) {
      if (fact.credit === null) continue;
      for (const person of personsIn(facts, fact)) {
        minutes.set(person, (minutes.get(person) ?? 0) + sign * fact.credit);
      }
    }
  }
  const rowsOf = (belongs: (fact: CreditFact) => boolean) =>
    openingTo(() => lists.flat().filter((fact) => fact.credit !== null && belongs(fact)));
  const points = [...minutes].map(([person, sum]) => ({
    key: person,
    label: person,
    value: sum / 60,
    rows: rowsOf((fact) => fact.persons.includes(person)),
  }));
  const value = points.length === 0 ? null : total(points, (point) => point.value);
  return { sum: { value, rows: rowsOf(() => true) }, points: byValue(points) };
}
