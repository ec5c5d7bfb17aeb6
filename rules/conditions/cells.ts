import { fieldKeysOf, ledgerOf, type LedgerKey, type SettingsList } from '../ledgers';
import { names, valueOf, type Entry } from '../records';
import { dayOfMoment, secondsOf } from '../time/moment';
import { isFilled } from './filled';
import type { Row } from './world';

/* How conditions read the cells of their row, and of records that the row names. */

/** Whether a condition holds for a row. */
export type RowTest = (row: Row) => boolean;
/** What a number comes to for a row; NaN where a cell or the world does not say, which compares with nothing. */
export type RowNum = (row: Row) => number;

export const SECONDS_PER_DAY = 86_400;

/** The cell of a field, by its number. */
export function cellIn(ledger: LedgerKey, field: string): (row: Row) => unknown {
  const index = fieldKeysOf(ledger).indexOf(field);
  return ({ cells }) => cells[index];
}

/** A condition on the text of a field's cell; false where it holds none. */
export function textTest(
  ledger: LedgerKey,
  field: string,
  holds: (text: string, row: Row) => boolean,
): RowTest {
  const index = fieldKeysOf(ledger).indexOf(field);
  return (row) => {
    const text = row.cells[index];
    return typeof text === 'string' && holds(text, row);
  };
}

export function isOneOf(ledger: LedgerKey, field: string, texts: readonly string[]): RowTest {
  const index = fieldKeysOf(ledger).indexOf(field);
  const [only, ...rest] = texts;
  if (rest.length === 0) return ({ cells }) => cells[index] === only;
  return ({ cells }) => isAmong(texts, cells[index]);
}

/** As `includes`, which takes several times as long for the few choices of a condition. */
export function isAmong(values: readonly string[], value: unknown): boolean {
  for (const each of values) if (each === value) return true;
  return false;
}

export function filledTest(ledger: LedgerKey, key: string): RowTest {
  const index = fieldKeysOf(ledger).indexOf(key);
  const field = ledgerOf(ledger).fields[key];
  if (field?.reason !== true) return ({ cells }) => cells[index] !== null && cells[index] !== undefined;
  return ({ cells }) => isFilled(field, cells[index]);
}

export function notListed(ledger: LedgerKey, list: SettingsList, field: string): RowTest {
  return textTest(
    ledger,
    field,
    list === 'staff'
      ? (text, { world }) => names(text).some((name) => !world.isListed(list, name))
      : (text, { world }) => !world.isListed(list, text),
  );
}

export function numberNum(ledger: LedgerKey, field: string): RowNum {
  const index = fieldKeysOf(ledger).indexOf(field);
  return ({ cells }) => numberIn(cells[index]);
}

export function dayNum(ledger: LedgerKey, field: string): RowNum {
  const value = numberNum(ledger, field);
  return isDatetime(ledger, field) ? (row) => dayOfMoment(value(row)) : value;
}

export function secondsNum(ledger: LedgerKey, field: string): RowNum {
  const value = numberNum(ledger, field);
  return ledgerOf(ledger).fields[field]?.type === 'date'
    ? (row) => value(row) * SECONDS_PER_DAY
    : (row) => secondsOf(value(row));
}

/** A value of the record that the row names by its id; null where there is none. */
export function otherCell(
  own: LedgerKey,
  other: LedgerKey,
  id: string,
  field: string,
): (row: Row) => unknown {
  const find = otherRecord(own, other, id);
  return (row) => {
    const entry = find(row);
    return entry === null ? null : valueOf(entry, field);
  };
}

export function otherRecord(own: LedgerKey, other: LedgerKey, id: string): (row: Row) => Entry | null {
  const cell = cellIn(own, id);
  return (row) => {
    const text = cell(row);
    return typeof text === 'string' ? row.world.find(other, text) : null;
  };
}

export function isDatetime(ledger: LedgerKey, field: string): boolean {
  return ledgerOf(ledger).fields[field]?.type === 'datetime';
}

export function numberIn(value: unknown): number {
  return typeof value === 'number' ? value : NaN;
}
