import { assist } from './assist';
import { booking } from './booking';
import { ledgers } from './declared';
import type { Ledger, RecordOf } from './ledger';
import { notice } from './notice';
import { overtime } from './overtime';

export type Ledgers = typeof ledgers;
export type LedgerKey = keyof Ledgers;
export const ledgerKeys: readonly LedgerKey[] = keysOf(ledgers);

/** The keys of a record that has none but those its type names. */
function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(record).filter((key): key is K => key in record);
}

/** Something of every ledger, made by its key. */
export function byLedger<T>(make: (ledger: LedgerKey) => T): Readonly<Record<LedgerKey, T>> {
  const made: Partial<Record<LedgerKey, T>> = {};
  for (const key of ledgerKeys) made[key] = make(key);
  return made as Record<LedgerKey, T>;
}

export type Values<K extends LedgerKey> = RecordOf<Ledgers[K]>;

/** A ledger's declaration without its particular field types. */
export function ledgerOf(key: LedgerKey): Ledger {
  return ledgers[key];
}

const fieldKeys = byLedger((key) => Object.keys(ledgerOf(key).fields));

/** The keys of a ledger's fields, in the order of its columns. */
export function fieldKeysOf(key: LedgerKey): readonly string[] {
  return fieldKeys[key];
}

export { assist, booking, ledgers, notice, overtime };
export { YES_NO } from './common';
export type { AssistRecord } from './assist';
export type { BookingRecord } from './booking';
export { isYesNo, type Condition, type Field, type FieldType, type SettingsList } from './field';
export type { CredentialRecord } from './credential';
export type { Ledger } from './ledger';
export type { NoticeRecord } from './notice';
export type { OvertimeRecord } from './overtime';
export type { TimeOffRecord } from './timeoff';
