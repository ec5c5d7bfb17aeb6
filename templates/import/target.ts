import { ledgerKeys, ledgerOf, type LedgerKey } from '../../rules/ledgers';
import { splitsOf, type Split } from './splits';

/**
 * What a column can be imported as: a field, the day or the time of day of a moment that is kept in two columns, or several
 * fields that share one cell. Known by its key (`client`, `appliedAt@date`, `startedAt~endedAt`), which is what a remembered
 * mapping holds.
 */
export interface Target {
  readonly key: string;
  /** As people choose it. */
  readonly title: string;
  /** The fields it fills, in the order of their headings. */
  readonly fields: readonly string[];
  readonly part: 'whole' | 'date' | 'time' | 'split';
  /** How a cell of several fields is taken apart. */
  readonly split: Split | null;
}

/** The targets of a ledger in the order of its columns; what the program works out itself is none. */
export function targetsOf(ledger: LedgerKey): readonly Target[] {
  return all[ledger];
}

/** Null for a key that the ledger does not know, such as one remembered by another version. */
export function targetOf(ledger: LedgerKey, key: string): Target | null {
  return targetsOf(ledger).find((target) => target.key === key) ?? null;
}

/** Whether both would fill a field; day and time of one moment go together. */
export function collide(a: Target, b: Target): boolean {
  const shared = a.fields.some((field) => b.fields.includes(field));
  const parts = new Set([a.part, b.part]);
  return shared && !(parts.has('date') && parts.has('time'));
}

/** The key of the day or the time of a moment. */
export function partKey(field: string, part: 'date' | 'time'): string {
  return `${field}@${part}`;
}

const all = Object.fromEntries(ledgerKeys.map((key) => [key, declared(key)])) as Readonly<
  Record<LedgerKey, readonly Target[]>
>;

function declared(ledger: LedgerKey): readonly Target[] {
  const fields = Object.entries(ledgerOf(ledger).fields).filter(([, { computed }]) => computed !== true);
  const single = fields.flatMap(([key, { heading, type }]): readonly Target[] => {
    const whole: Target = { key, title: heading, fields: [key], part: 'whole', split: null };
    if (type !== 'datetime') return [whole];
    return [
      whole,
      { ...whole, key: partKey(key, 'date'), title: `${heading}（日期）`, part: 'date' },
      { ...whole, key: partKey(key, 'time'), title: `${heading}（钟点）`, part: 'time' },
    ];
  });
  const shared = splitsOf(ledger).map((split): Target => ({
    key: split.fields.join('~'),
    title: split.title,
    fields: split.fields,
    part: 'split',
    split,
  }));
  return [...single, ...shared];
}
