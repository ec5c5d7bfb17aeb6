import type { Filter } from '../../rules/measures';
import { day, dayOf } from '../../rules/time/day';
import { parseMonth, wholePeriod, type Period } from './period';

/** What the reader of the page looks at; null lets everything through. */
export interface FilterState extends Period {
  readonly unit: string | null;
  readonly person: string | null;
}

export const noFilter: FilterState = { ...wholePeriod, unit: null, person: null };

/** What the filters can be set to. */
export interface FilterOptions {
  readonly months: readonly string[];
  readonly units: readonly string[];
  readonly persons: readonly string[];
}

/** The same as days, for measuring: from the first day of `from` to the last day of `to`. */
export function filterOf({ from, to, unit, person }: FilterState): Filter {
  return {
    from: from === null ? null : day(Number(from.slice(0, 4)), Number(from.slice(5)), 1),
    to: to === null ? null : lastDayOf(Number(to.slice(0, 4)), Number(to.slice(5))),
    unit,
    person,
  };
}

/** The one month that is looked at; null when it is none or several. */
export function onlyMonth({ from, to }: FilterState): string | null {
  return from === to ? from : null;
}

/** Reads the part of the page's address behind `#`; what is not a filter there is left alone. */
export function filterFromHash(hash: string): FilterState {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    from: parseMonth(parameters.get('from')),
    to: parseMonth(parameters.get('to')),
    unit: parameters.get('unit'),
    person: parameters.get('person'),
  };
}

/** The address's `#` part with the filter in it, `#unit=…&from=2026-01`; other parameters, such as `now`, stay. */
export function hashWithFilter(hash: string, filter: FilterState): string {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  for (const key of ['from', 'to', 'unit', 'person'] as const) {
    const value = filter[key];
    if (value === null) parameters.delete(key);
    else parameters.set(key, value);
  }
  const text = parameters.toString();
  return text === '' ? '' : `#${text}`;
}

function lastDayOf(year: number, month: number): number {
  return dayOf(year, month, 31) ?? dayOf(year, month, 30) ?? dayOf(year, month, 29) ?? day(year, month, 28);
}
