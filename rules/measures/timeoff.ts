import { covered, type Span } from '../checks/booking/facts';
import { pushTo } from '../groups';
import type { Minutes } from '../time/moment';
import type { Fact, Facts, TimeOffFact } from './facts';
import { byValue, figures, openingTo, personsIn, seriesOf, type Counted } from './parts';
import { total } from './statistics';
import type { Point } from './types';

/** Time off for weekend service, 1:1 and for each who served (B3): earned and taken in the period, and left at its end. */
export function timeOffMeasures(facts: Facts) {
  const { booking, overtime, timeoff, toDate } = facts;
  const earned = earnedBy(facts, [...booking, ...overtime]);
  const taken = takenBy(facts, timeoff);
  const left = difference(
    earnedBy(facts, [...toDate.booking, ...toDate.overtime]),
    takenBy(facts, toDate.timeoff),
  );
  const served = [...booking, ...overtime].filter(({ span }) => span !== null);
  const leaves = timeoff.filter((fact) => fact.taken !== null);
  const all = [
    ...[...toDate.booking, ...toDate.overtime].filter(({ span }) => span !== null),
    ...toDate.timeoff.filter((fact) => fact.taken !== null),
  ];
  return {
    figures: figures({
      'timeoff.earned': sumOf(earned, served),
      'timeoff.taken': sumOf(taken, leaves),
      'timeoff.balance': sumOf(left, all),
    }),
    series: seriesOf({
      'timeoff.earned.byPerson': pointsOf(earned, served),
      'timeoff.taken.byPerson': pointsOf(taken, leaves),
      'timeoff.balance.byPerson': pointsOf(left, all),
    }),
  };
}

type ByPerson = ReadonlyMap<string, Minutes>;
type Earning = Fact & { readonly span: Span | null };

/** Minutes each person earned: a minute of two services at once earns once. */
function earnedBy(facts: Facts, services: readonly Earning[]): ByPerson {
  const spans = new Map<string, Span[]>();
  for (const fact of services) {
    if (fact.span === null) continue;
    for (const person of personsIn(facts, fact)) pushTo(spans, person, fact.span);
  }
  return new Map([...spans].map(([person, own]) => [person, covered(own)]));
}

function takenBy(facts: Facts, leaves: readonly TimeOffFact[]): ByPerson {
  const minutes = new Map<string, Minutes>();
  for (const fact of leaves) {
    if (fact.taken === null) continue;
    for (const person of personsIn(facts, fact)) minutes.set(person, (minutes.get(person) ?? 0) + fact.taken);
  }
  return minutes;
}

function difference(earned: ByPerson, taken: ByPerson): ByPerson {
  const persons = new Set([...earned.keys(), ...taken.keys()]);
  return new Map(
    [...persons].map((person) => [person, (earned.get(person) ?? 0) - (taken.get(person) ?? 0)]),
  );
}

function sumOf(minutes: ByPerson, counted: readonly Fact[]): Counted {
  const sum = minutes.size === 0 ? null : total([...minutes.values()], (each) => each) / 60;
  return { value: sum, rows: openingTo(() => counted) };
}

function pointsOf(minutes: ByPerson, counted: readonly Fact[]): readonly Point[] {
  const points = [...minutes].map(([person, sum]) => ({
    key: person,
    label: person,
    value: sum / 60,
    rows: openingTo(() => counted.filter((fact) => fact.persons.includes(person))),
  }));
  return byValue(points);
}
