import { countedLevels, type Finding } from '../../rules/findings';
import {
  filterChoices,
  measure,
  monthsThrough,
  select,
  type Facts,
  type Measures,
} from '../../rules/measures';
import { isoMonth } from '../../rules/time/day';
import type { Minutes } from '../../rules/time/moment';
import { filterOf, type FilterOptions, type FilterState } from './filter-state';
import { createMasking, type Masking } from './masking';

/** Everything the page shows that follows from what is loaded and what is looked at. */
export interface View {
  readonly measures: Measures;
  readonly findings: readonly Finding[];
  /** The limit of B5(一), where all bookings counted had the same; null where they had several. */
  readonly replyMinutes: Minutes | null;
  readonly options: FilterOptions;
  readonly masking: Masking;
}

/** Works out views, each part again only when what it rests on has changed, so that turning a page costs nothing. */
export function createViews(): (facts: Facts, filter: FilterState, namesHidden: boolean) => View {
  const options = remember(optionsOf);
  const masking = [createMasking(false), createMasking(true)] as const;
  const selected = remember((facts: Facts, filter: FilterState) => {
    const selection = select(facts, filterOf(filter));
    return {
      measures: measure(selection),
      findings: selection.findings.filter(({ level }) => countedLevels.includes(level)),
      replyMinutes: replyMinutesOf(selection),
    };
  });
  return (facts, filter, namesHidden) => ({
    ...selected(facts, filter),
    options: options(facts, null),
    masking: masking[namesHidden ? 1 : 0],
  });
}

function replyMinutesOf({ booking, limits }: Facts): Minutes | null {
  const all = new Set(booking.map((fact) => fact.limits['reply.minutes']));
  const [only = limits['reply.minutes']] = all;
  return all.size > 1 ? null : only;
}

function optionsOf(facts: Facts): FilterOptions {
  const { units, persons, first, last } = filterChoices(facts);
  const months = first === null || last === null ? [] : monthsThrough([isoMonth(first), isoMonth(last)]);
  return { months, units, persons };
}

/** The last result, as long as the same two things are asked about. */
function remember<A, B, R>(compute: (a: A, b: B) => R): (a: A, b: B) => R {
  let last: { readonly a: A; readonly b: B; readonly result: R } | null = null;
  return (a, b) => {
    if (last === null || last.a !== a || last.b !== b) last = { a, b, result: compute(a, b) };
    return last.result;
  };
}
