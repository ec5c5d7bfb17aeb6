import { groupBy, type Groups } from '../groups';
import type { Finding } from '../findings';
import type { Entry } from '../records';
import type { Fact, Facts } from './facts';
import { figureWordings, type FigureName } from './figures';
import { monthsThrough, monthText } from './months';
import { seriesWordings, type SeriesName } from './series';
import type { Figure, Point, Rows, Series } from './types';
import type { Wording } from './wording';

/** How the key of what names no 部室, reason and the like is worded. */
const UNNAMED = '未填写';

/** What a group amounts to. */
export type Count<T> = (items: readonly T[], key: string) => number | null;

/** What a group opens to. */
export type RowsOf<T> = (items: readonly T[], key: string) => Rows;

/** A value and what it was counted from, before it is named. */
export interface Counted {
  readonly value: number | null;
  readonly rows: Rows;
}

/** Gives values their names and wording. */
export function figures<N extends FigureName>(
  counted: Readonly<Record<N, Counted>>,
): Readonly<Record<N, Figure>> {
  return mapValues(counted, (name: N, each: Counted): Figure => {
    const wording: Wording = figureWordings[name];
    return { name, ...wording, ...each };
  });
}

/** Gives lists of points their names and wording. */
export function seriesOf<N extends SeriesName>(
  points: Readonly<Record<N, readonly Point[]>>,
): Readonly<Record<N, Series>> {
  return mapValues(points, (name: N, each: readonly Point[]): Series => {
    const wording: Wording = seriesWordings[name];
    return { name, ...wording, points: each };
  });
}

/** The records of facts, as the rows a value opens to. */
export function entryRows(facts: readonly Fact[]): Rows {
  return openingTo(() => facts);
}

/** Rows that are listed when first opened, as few ever are. */
export function openingTo(listed: () => readonly Fact[]): Rows {
  let entries: readonly Entry[] | null = null;
  return {
    kind: 'entries',
    get entries() {
      return (entries ??= listed().map((fact) => fact.entry));
    },
  };
}

export function findingRows(findings: readonly Finding[]): Rows {
  return { kind: 'findings', findings };
}

/** How many facts there are, opening to them. */
export function counted(facts: readonly Fact[]): Counted {
  return { value: facts.length, rows: entryRows(facts) };
}

export function byMonth<T extends { readonly month: string | null }>(items: readonly T[]): Groups<T> {
  return groupBy(items, (item) => item.month);
}

/** Under the empty key stand those whose 部室 is not filled in. */
export function byUnit<T extends { readonly unit: string | null }>(items: readonly T[]): Groups<T> {
  return groupBy(items, (item) => item.unit ?? '');
}

/** A record under each of its persons; under the selected one alone when one is selected. */
export function byPerson<T extends { readonly persons: readonly string[] }>(
  facts: Facts,
  items: readonly T[],
): Groups<T> {
  return groupBy(items, (item) => personsIn(facts, item));
}

/** The persons under whom a record stands in tables. */
export function personsIn(facts: Facts, item: { readonly persons: readonly string[] }): readonly string[] {
  return facts.person === null ? item.persons : [facts.person];
}

/** A point per month in order, the months missing in between too. */
export function monthPoints<T>(groups: Groups<T>, count: Count<T>, rows: RowsOf<T>): readonly Point[] {
  return monthsThrough(groups.keys()).map((month) => {
    const items = groups.get(month) ?? [];
    return { key: month, label: monthText(month), value: count(items, month), rows: rows(items, month) };
  });
}

/** A point per key, those with most behind them first. */
export function rankedPoints<T>(
  groups: Groups<T>,
  count: Count<T>,
  rows: RowsOf<T>,
  labelOf: (key: string) => string = (key) => key,
): readonly Point[] {
  const order = [...groups].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  return order.map(([key, items]) => ({
    key,
    label: labelOf(key) || UNNAMED,
    value: count(items, key),
    rows: rows(items, key),
  }));
}

/** Points of sums: the largest value first. */
export function byValue(points: readonly Point[]): readonly Point[] {
  return [...points].sort((a, b) => (b.value ?? 0) - (a.value ?? 0) || (a.key < b.key ? -1 : 1));
}

/** A record of the same keys with other values. */
export function mapValues<N extends string, A, B>(
  from: Readonly<Record<N, A>>,
  to: (name: N, value: A) => B,
): Record<N, B> {
  const result: Partial<Record<N, B>> = {};
  for (const name in from) result[name] = to(name, from[name]);
  // Every key of `from` has been set, which the compiler cannot follow through the loop.
  return result as Record<N, B>;
}
