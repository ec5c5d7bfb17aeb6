import { ledgerKeys, ledgerOf, type Field, type LedgerKey } from '../../../rules/ledgers';
import { valueOf, type Entry, type Records } from '../../../rules/records';
import { compact } from '../../../templates/cells/text';
import type { Settings } from '../../../rules/settings';

/** Someone served before, and how they were reached last. */
export interface Firm {
  readonly name: string;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
}

/** A list longer than this nobody scrolls: typing narrows it down, and all that is known is looked through. */
const MOST_SUGGESTED = 300;

/** The firms and items of the records, the most recent first. */
export interface Remembered {
  readonly firms: readonly Firm[];
  readonly items: readonly string[];
}

/** The field that names the firm, by ledger: 受理通知书 calls it 申请人. */
const FIRM_FIELDS: readonly (readonly [LedgerKey, string])[] = ledgerKeys.flatMap((ledger) =>
  ['client', 'applicant']
    .filter((key) => key in ledgerOf(ledger).fields)
    .map((key) => [ledger, key] as const),
);

const held = new WeakMap<Records, Remembered>();

/** What can be picked instead of typed again; worked out once for the same records. */
export function rememberedIn(records: Records): Remembered {
  let remembered = held.get(records);
  if (remembered === undefined) held.set(records, (remembered = firmsAndItems(records)));
  return remembered;
}

function firmsAndItems(records: Records): Remembered {
  const firms = new Map<string, Firm>();
  const items = new Set<string>();
  for (const [ledger, field] of FIRM_FIELDS) {
    const entries: readonly Entry[] = records[ledger];
    for (let at = entries.length - 1; at >= 0; at -= 1) {
      const entry = entries[at];
      if (entry === undefined) continue;
      const name = text(entry, field);
      const item = text(entry, 'item');
      if (item !== null) items.add(item);
      if (name === null) continue;
      const known = firms.get(name);
      firms.set(name, {
        name,
        contactName: known?.contactName ?? text(entry, 'contactName'),
        contactPhone: known?.contactPhone ?? text(entry, 'contactPhone'),
      });
    }
  }
  return { firms: [...firms.values()], items: [...items] };
}

/**
 * What can be picked for a field, besides the choices of its declaration.
 * @param text what stands in the field: of many firms or items, those are offered in which it occurs
 * @returns null for a field that offers nothing, whatever stands in it
 */
export function suggestionsFor(
  key: string,
  field: Field,
  settings: Settings,
  records: Records,
  text = '',
): readonly string[] | null {
  if (key === 'client' || key === 'applicant')
    return holding(
      text,
      rememberedIn(records).firms.map(({ name }) => name),
    );
  if (field.type === 'reference') return references(field, records);
  if (field.list === 'units') return settings.units.map(({ name }) => name);
  if (field.list === 'items') return holding(text, itemNames(settings, records));
  const namesPerson = field.list === 'staff' || COLLEAGUES.includes(key);
  return namesPerson ? settings.staff.filter(({ active }) => active).map(({ name }) => name) : null;
}

/** Fields that name someone of the office without being checked against 设置. */
const COLLEAGUES: readonly string[] = ['confirmedBy', 'approvedBy', 'reportedTo', 'replacement'];

/** The items of 设置, then others that were entered. */
function itemNames(settings: Settings, records: Records): readonly string[] {
  const listed = settings.items.map(({ name }) => name);
  return [...new Set([...listed, ...rememberedIn(records).items])];
}

function holding(text: string, names: readonly string[]): readonly string[] {
  const typed = compact(text);
  return names.filter((name) => name.includes(typed)).slice(0, MOST_SUGGESTED);
}

function references({ target }: Field, records: Records): readonly string[] {
  const ledger = ledgerKeys.find((key) => key === target);
  const entries: readonly Entry[] = ledger === undefined ? [] : records[ledger];
  return entries
    .slice(-MOST_SUGGESTED)
    .flatMap((entry) => text(entry, 'id') ?? [])
    .reverse();
}

function text(entry: Entry, field: string): string | null {
  const value = valueOf(entry, field);
  return typeof value === 'string' ? value : null;
}
