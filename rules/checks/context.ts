import type { Calendar } from '../calendar';
import type { World } from '../conditions/world';
import type { LedgerKey } from '../ledgers';
import type { Entry, Records } from '../records';
import { limitsByDay, type Regulation } from '../regulation/regulation';
import type { Limits } from '../regulation/limits';
import type { Settings, StaffMember } from '../settings';
import type { Day } from '../time/day';
import { dayOfMoment, type Moment } from '../time/moment';
import { pushTo } from '../groups';
import { RecordIndex } from './record-index';
import { timeOffAccounts, type Standing } from './timeoff/accounts';

/** What is judged, and by what. */
export interface Judging {
  /** The records of one office. */
  readonly records: Records;
  readonly settings: Settings;
  readonly calendar: Calendar;
  /** With the amendments of the office in it. */
  readonly regulation: Regulation;
  /** Its 部室, to which records of a ledger without such a column belong; null or left out when it is not known. */
  readonly unit?: string | null;
  /** The wall clock, for deadlines that may have passed. */
  readonly now: Moment;
  /** An index of `records`, where there is one already. */
  readonly own?: RecordIndex;
  /** The records of all offices that were given together: what this office's records may name, and where its persons served. */
  readonly everywhere?: RecordIndex;
}

/** All that a check may know besides its record. */
export interface Context extends World {
  readonly settings: Settings;
  readonly regulation: Regulation;
  readonly unit: string | null;
  /** The limits in force on a day. */
  readonly limits: (day: Day) => Limits;
  /** The records that carry the id in this office: none, one, or several by mistake. */
  readonly byId: (ledger: LedgerKey, id: string) => readonly Entry[];
  readonly staff: (name: string) => readonly StaffMember[];
  /** How each person of a time-off record stands once it is taken; none for a record without person, date or length. */
  readonly timeOffAfter: (entry: Entry) => readonly Standing[];
}

/** Makes the look-ups that checks share; each is linear in the number of records. */
export function createContext({
  records,
  settings,
  calendar,
  regulation,
  unit = null,
  now,
  own = new RecordIndex(records),
  everywhere,
}: Judging): Context {
  const all = everywhere ?? own;
  const items = new Map(settings.items.map((item) => [item.name, item]));
  const units = new Set(settings.units.map(({ name }) => name));
  const staff = new Map<string, StaffMember[]>();
  for (const member of settings.staff) pushTo(staff, member.name, member);
  const listed = { staff, units, items } as const;
  const find = (ledger: LedgerKey, id: string) => own.first(ledger, id) ?? all.first(ledger, id);
  const accounts = timeOffAccounts(records.timeoff, settings, regulation, all, find);
  return {
    settings,
    regulation,
    unit,
    calendar,
    hours: settings.hours,
    options: settings.options,
    now,
    today: dayOfMoment(now),
    limits: limitsByDay(regulation),
    find,
    inSeries: (ledger, id) => own.inSeries(ledger, id) ?? all.inSeries(ledger, id),
    having: (lookup, key) => own.having(lookup, key),
    byId: (ledger, id) => own.withId(ledger, id),
    isRepeated: (entry) => own.isRepeated(entry),
    hasList: (list) => settings[list].length > 0,
    isListed: (list, name) => listed[list].has(name),
    isLimited: (item) => items.get(item)?.limitedByNetwork === true,
    staff: (name) => staff.get(name) ?? [],
    overdrafts: (entry) => accounts(entry).filter(({ earned, taken }) => taken > earned),
    forms: regulation.forms,
    timeOffAfter: accounts,
  };
}
