import type { Calendar } from '../calendar';
import type { LedgerKey } from '../ledgers';
import { ledgerKeys } from '../ledgers';
import { valueOf, type Entry, type Records } from '../records';
import type { Item, Settings, StaffMember } from '../settings';
import type { Day } from '../time/day';
import { dayOfMoment, type Moment } from '../time/moment';
import { pushTo } from './groups';
import { timeOffStandings, type Standing } from './timeoff/accounts';

/** All that a check may know besides its record. */
export interface Context {
  readonly settings: Settings;
  readonly calendar: Calendar;
  readonly now: Moment;
  readonly today: Day;
  /** Whether any record of the ledger was read. */
  readonly has: (ledger: LedgerKey) => boolean;
  /** The records that carry the id: none, one, or several by mistake. */
  readonly byId: (ledger: LedgerKey, id: string) => readonly Entry[];
  readonly notice: (id: string | null) => Entry<'notice'> | null;
  /** The assist cases worked under an agency notice. */
  readonly casesOf: (noticeId: string | null) => readonly Entry<'assist'>[];
  readonly item: (name: string | null) => Item | null;
  readonly staff: (name: string) => readonly StaffMember[];
  /** How the person stands once that time off is taken; null for a record without person, date or length. */
  readonly timeOffAfter: (entry: Entry<'timeoff'>) => Standing | null;
}

/** Gathers the look-ups that checks share; each is linear in the number of records. */
export function createContext(
  records: Records,
  settings: Settings,
  calendar: Calendar,
  now: Moment,
): Context {
  const ids = new Map(
    ledgerKeys.map((key) => [key, groupBy<Entry>(records[key], (entry) => textOf(entry, 'id'))]),
  );
  const notices = groupBy(records.notice, (entry) => entry.values.id);
  const cases = groupBy(records.assist, (entry) => entry.values.noticeId);
  const items = new Map(settings.items.map((item) => [item.name, item]));
  const staff = groupBy(settings.staff, (member) => member.name);
  const standings = timeOffStandings(records, settings);
  return {
    settings,
    calendar,
    now,
    today: dayOfMoment(now),
    has: (ledger) => records[ledger].length > 0,
    byId: (ledger, id) => ids.get(ledger)?.get(id) ?? [],
    notice: (id) => (id === null ? null : (notices.get(id)?.[0] ?? null)),
    casesOf: (noticeId) => (noticeId === null ? [] : (cases.get(noticeId) ?? [])),
    item: (name) => (name === null ? null : (items.get(name) ?? null)),
    staff: (name) => staff.get(name) ?? [],
    timeOffAfter: (entry) => standings.get(entry) ?? null,
  };
}

function textOf(entry: Entry, field: string): string | null {
  const value = valueOf(entry, field);
  return typeof value === 'string' ? value : null;
}

function groupBy<T>(
  values: readonly T[],
  keyOf: (value: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === null) continue;
    pushTo(groups, key, value);
  }
  return groups;
}
