import { isNotImported, typedText } from '../../rules/cell-problem';
import { ledgerKeys, ledgerOf, type LedgerKey, type Values } from '../../rules/ledgers';
import { idAt, idStem } from '../../rules/record-ids';
import { recordDay, valueOf, type Entry } from '../../rules/records';
import { prefixOf, type Settings } from '../../rules/settings';
import type { Day } from '../../rules/time/day';

/** Values of a record by field key; what the record does not say is missing. */
export type RecordValues = Readonly<Record<string, string | number>>;

/** Ledgers that others refer to come first, so that references can follow to the new 编号. */
export const renewalOrder: readonly LedgerKey[] = ledgerKeys.reduce(withReferredTo, []);

function withReferredTo(order: readonly LedgerKey[], ledger: LedgerKey): readonly LedgerKey[] {
  if (order.includes(ledger)) return order;
  const targets = Object.values(ledgerOf(ledger).fields).map(({ target }) => target);
  const others = ledgerKeys.filter((key) => key !== ledger && targets.includes(key));
  return [...others.reduce(withReferredTo, order), ledger];
}

/** Old 编号 → new, by ledger: an office may number two ledgers alike. */
export class NewIds {
  private readonly ids = new Map<string, string>();

  note(entry: Entry, to: string): void {
    const from = valueOf(entry, 'id');
    if (typeof from === 'string') this.ids.set(`${entry.ledger} ${from}`, to);
  }

  of(ledger: string, from: string): string | null {
    return this.ids.get(`${ledger} ${from}`) ?? null;
  }
}

/**
 * The values of an old record as they are added to the official ledger: without what the program writes itself, with references to the
 * new ids, the old 编号 in 备注.
 */
function renewedValues(entry: Entry, newIds: NewIds): RecordValues {
  const values: Record<string, string | number> = {};
  for (const [key, field] of Object.entries(ledgerOf(entry.ledger).fields)) {
    const value = valueOf(entry, key);
    if (field.type === 'id' || field.computed === true) continue;
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    values[key] =
      typeof value === 'string' && field.type === 'reference'
        ? (newIds.of(field.target ?? '', value) ?? value)
        : value;
  }
  const id = valueOf(entry, 'id');
  if (typeof id !== 'string') return values;
  const remarks = values['remarks'];
  return { ...values, remarks: [...(remarks === undefined ? [] : [remarks]), `原编号：${id}`].join('；') };
}

/** The same as they are written into cells: what was not imported is said so there. */
export function writtenValues(entry: Entry, newIds: NewIds): RecordValues {
  const said = entry.problems
    .filter(isNotImported)
    .map(({ field, typed }) => [field, typedText(typed)] as const);
  return { ...renewedValues(entry, newIds), ...Object.fromEntries(said) };
}

/**
 * Old records as those of a new official workbook: each under a new 编号, in the order they came.
 * @param today the day of records that are not dated
 */
export function renewed(
  entries: readonly Entry[],
  settings: Pick<Settings, 'units'>,
  today: Day,
): readonly Entry[] {
  const last = new Map<string, number>();
  const newIds = new NewIds();
  return renewalOrder.flatMap((ledger) => {
    const numbered = entries
      .filter((entry) => entry.ledger === ledger)
      .map((entry) => {
        const stem = idStem(ledger, prefixOf(valueOf(entry, 'unit'), settings), recordDay(entry) ?? today);
        const sequence = (last.get(stem) ?? 0) + 1;
        last.set(stem, sequence);
        const id = idAt(stem, sequence);
        newIds.note(entry, id);
        return { entry, id };
      });
    return numbered.map(({ entry, id }) => withValues(entry, { ...renewedValues(entry, newIds), id }));
  });
}

function withValues(entry: Entry, values: RecordValues): Entry {
  const blank = Object.fromEntries(Object.keys(entry.values).map((key) => [key, null]));
  // The values come out of the entry's own fields.
  return { ...entry, values: { ...blank, ...values } as Values<LedgerKey> };
}
