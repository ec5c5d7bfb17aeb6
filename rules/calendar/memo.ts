import { day as dayNumber, type Day } from '../time/day';

/** The days of which tables are made; of others, maps. */
export const TABLE_DAYS = { first: dayNumber(2019, 1, 1), last: dayNumber(2035, 12, 31) } as const;

/**
 * A function of a day that computes each answer once. Judging asks the same few hundred days again for each of 100,000 rows: a
 * table answers several times as fast as a map.
 */
export function rememberedByDay<T>(compute: (day: Day) => T): (day: Day) => T {
  const table = new Array<T | undefined>(TABLE_DAYS.last - TABLE_DAYS.first + 1);
  const others = new Map<Day, T>();
  return (day) => {
    const inTable = day >= TABLE_DAYS.first && day <= TABLE_DAYS.last;
    let answer = inTable ? table[day - TABLE_DAYS.first] : others.get(day);
    if (answer === undefined) {
      answer = compute(day);
      if (inTable) table[day - TABLE_DAYS.first] = answer;
      else others.set(day, answer);
    }
    return answer;
  };
}

/** As {@link rememberedByDay}, of an owner (a calendar, a set of office hours) and a day. The answers go when the owner goes. */
export function remembered<Owner extends object, T>(
  compute: (owner: Owner, day: Day) => T,
): (owner: Owner, day: Day) => T {
  const owners = new WeakMap<Owner, (day: Day) => T>();
  return (owner, day) => {
    let ofOwner = owners.get(owner);
    if (ofOwner === undefined) {
      ofOwner = rememberedByDay((each) => compute(owner, each));
      owners.set(owner, ofOwner);
    }
    return ofOwner(day);
  };
}
