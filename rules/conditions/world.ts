import type { Calendar, OfficeHours } from '../calendar';
import { ledgerOf, type FieldType, type LedgerKey, type SettingsList } from '../ledgers';
import type { Entry } from '../records';
import type { Limits } from '../regulation/limits';
import type { Options } from '../settings';
import type { Day } from '../time/day';
import type { Minutes, Moment } from '../time/moment';

/** All that a condition may ask besides the cells of its row. Every look-up is a constant number of steps. */
export interface World {
  readonly calendar: Calendar;
  readonly hours: OfficeHours | null;
  readonly options: Options;
  readonly now: Moment;
  readonly today: Day;
  /** The record of the ledger with this id: the office's own, else another's that was given. */
  readonly find: (ledger: LedgerKey, id: string) => Entry | null;
  /** A record of the ledger whose id begins as this one does, up to its last dash: of the office, else of another that was given. */
  readonly inSeries: (ledger: LedgerKey, id: string) => Entry | null;
  /** The records of the look-up's ledger whose fields hold these texts: see {@link keyOf}. */
  readonly having: (lookup: Lookup, key: string) => readonly Entry[];
  /** Whether an earlier row of the same workbook has the record's id. */
  readonly isRepeated: (entry: Entry) => boolean;
  readonly hasList: (list: SettingsList) => boolean;
  readonly isListed: (list: SettingsList, name: string) => boolean;
  readonly isLimited: (item: string) => boolean;
  /** The persons of a time-off record who have by then taken more than they earned. */
  readonly overdrafts: (entry: Entry) => readonly Overdraft[];
  /** The names of the forms. */
  readonly forms: Readonly<Record<LedgerKey, string>>;
}

/** By which fields the records of a ledger are looked up. Made by {@link lookupBy}: one object for the same look-up. */
export interface Lookup {
  readonly ledger: LedgerKey;
  readonly fields: readonly string[];
  /** What a record must hold to be looked up at all. */
  readonly only: readonly (readonly [field: string, text: string])[];
  /** It looks for an id: 甲-yy-2026-0001 is the same as 甲-YY-2026-0001. */
  readonly isById: boolean;
}

const ID_TYPES: readonly (FieldType | undefined)[] = ['id', 'reference'];
const lookups = new Map<string, Lookup>();

export function lookupBy(ledger: LedgerKey, fields: readonly string[], only: Lookup['only'] = []): Lookup {
  const name = JSON.stringify([ledger, fields, only]);
  let lookup = lookups.get(name);
  if (lookup === undefined) {
    const isById = fields.some((field) => ID_TYPES.includes(ledgerOf(ledger).fields[field]?.type));
    lookups.set(name, (lookup = { ledger, fields, only, isById }));
  }
  return lookup;
}

/** The texts of a look-up's fields as one. */
export function keyOf(texts: readonly string[]): string {
  return texts.join('\n');
}

/** A person who has taken more time off than earned (B3). */
export interface Overdraft {
  readonly person: string;
  readonly earned: Minutes;
  readonly taken: Minutes;
  /** Why more may have been earned than is known; none where the account is sure. */
  readonly unsure: readonly string[];
}

/** A record as conditions see it. */
export interface Row {
  readonly entry: Entry;
  readonly values: Readonly<Record<string, unknown>>;
  /** The same in the order of the ledger's fields: reading them by number is several times faster than by name. */
  readonly cells: readonly unknown[];
  /** Those in force on the record's day. */
  readonly limits: Limits;
  readonly world: World;
}
