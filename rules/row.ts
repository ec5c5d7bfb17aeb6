import type { Row, World } from './conditions/world';
import { fieldKeysOf } from './ledgers';
import { recordDay, type Entry } from './records';
import type { Limits } from './regulation/limits';
import type { Day } from './time/day';

/** What rows are made in: the limits of each day besides. */
export interface Surroundings extends World {
  readonly limits: (day: Day) => Limits;
}

/**
 * A record as conditions see it.
 * @param day its day; that of an undated one is today
 * @param cells to be filled: where a row is not kept, that of the one before
 */
export function rowOf(
  entry: Entry,
  world: Surroundings,
  day: Day | null = recordDay(entry),
  cells: unknown[] = [],
): Row {
  fillCells(cells, entry);
  return {
    entry,
    values: entry.values,
    cells,
    limits: world.limits(day ?? world.today),
    world,
  };
}

/** A record's values in the order of its ledger's fields. Most are made in that order, and then read without looking up a name. */
function fillCells(cells: unknown[], { ledger, values }: Entry): void {
  const keys = fieldKeysOf(ledger);
  const named: Readonly<Record<string, unknown>> = values;
  let index = 0;
  for (const key in named) {
    if (key !== keys[index]) break;
    cells[index] = named[key];
    index += 1;
  }
  for (; index < keys.length; index += 1) cells[index] = named[keys[index] ?? ''] ?? null;
}
