import type { LedgerKey, Values } from '../../rules/ledgers';
import type { Day } from '../../rules/time/day';
import type { Breach, Desk, Draft } from './breach';

/** A record in order, and how it is to be broken. */
export interface Drawn<V, B> {
  readonly lawful: V;
  readonly breach: B | null;
}

/** Lawful records of the kinds drawn, and one to be broken for each breach. */
export function mixed<V, Kind, B extends { readonly kind: Kind }>(
  kinds: readonly Kind[],
  breaches: readonly B[],
  make: (kind: Kind, planted: boolean) => V,
): Drawn<V, B>[] {
  return [
    ...kinds.map((kind) => ({ lawful: make(kind, false), breach: null })),
    ...breaches.map((breach) => ({ lawful: make(breach.kind, true), breach })),
  ];
}

/** The records sorted, numbered in that order, and broken where they are to be. */
export function finish<K extends LedgerKey, Kind extends string>(
  ledger: K,
  desk: Desk,
  drawn: readonly Drawn<Values<K>, Breach<K, Kind>>[],
  order: { readonly by: (values: Values<K>) => number; readonly day: (values: Values<K>) => Day },
  number: (on: Day) => string,
): Draft<K>[] {
  return [...drawn]
    .sort((a, b) => order.by(a.lawful) - order.by(b.lawful))
    .map(({ lawful, breach }) => {
      const numbered: Values<K> = { ...lawful, id: number(order.day(lawful)) };
      return {
        ledger,
        values: breach?.apply(numbered, desk) ?? numbered,
        problem: breach?.problem ?? null,
        expected: breach?.expected ?? [],
      };
    });
}

/**
 * Gives some records in order the id of the one before (`data/duplicate-id` is found on the second).
 * @param times how many; fewer when there are not two records in order for each
 */
export function plantDuplicates<K extends LedgerKey>(
  drafts: readonly Draft<K>[],
  times: number,
  desk: Desk,
): Draft<K>[] {
  const inOrder = drafts.filter(({ expected }) => expected.length === 0);
  const pairs = Array.from({ length: Math.floor(inOrder.length / 2) }, (_, index) => index * 2);
  const second = new Map(
    desk.random
      .shuffle(pairs)
      .slice(0, times)
      .map((index) => [inOrder[index + 1], inOrder[index]?.values.id ?? null]),
  );
  return drafts.map((draft) => {
    const id = second.get(draft);
    if (id === undefined) return draft;
    return {
      ...draft,
      values: { ...draft.values, id },
      expected: [{ rule: 'data/duplicate-id', level: 'defect' }],
    };
  });
}
