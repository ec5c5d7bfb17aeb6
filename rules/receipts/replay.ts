import { columnNumber } from '../address';
import { createCalendar, type Calendar } from '../calendar';
import { createContext } from '../checks/context';
import { allRecords, RecordIndex } from '../checks/record-index';
import type { Finding } from '../findings';
import { findingsBy } from '../judge';
import { ledgerOf } from '../ledgers';
import { recordsBy, type Entry, type Records } from '../records';
import type { LimitSeries } from '../regulation/limits';
import type { Regulation } from '../regulation/regulation';
import { rowOf } from '../row';
import { defaultSettings, type Settings } from '../settings';
import { parseIsoDay, type Day } from '../time/day';
import { parseIsoMoment } from '../time/moment';
import { word } from '../wording/word';
import { cellValue } from './cells';
import {
  ReceiptProblem,
  type Receipt,
  type ReceiptLimit,
  type ReceiptList,
  type ReceiptRecord,
} from './receipt';

/**
 * Judges again from a receipt alone.
 * @param regulation what its rules mean, and by which words they are excused; its limits are the receipt's
 * @returns what the rule says of the record now; null where it finds nothing
 * @throws ReceiptProblem where a value of the receipt cannot be read
 */
export function replay(receipt: Receipt, regulation: Regulation): Finding | null {
  const entries = receipt.records.map(entryOf);
  const entry = entries[receipt.record];
  if (entry === undefined) throw new ReceiptProblem('凭据没有写明所判定的记录');
  const given = entries.map((each, index) => ({ each, own: receipt.records[index]?.own === true }));
  const own = recordsOf(given.filter((one) => one.own).map(({ each }) => each));
  const others = recordsOf(given.filter((one) => !one.own).map(({ each }) => each));
  const context = createContext({
    records: own,
    everywhere: new RecordIndex(allRecords([own, others])),
    settings: settingsOf(receipt),
    calendar: calendarOf(receipt),
    regulation: regulationOf(receipt, regulation),
    unit: receipt.settings.unit,
    now: momentOf(receipt.now),
  });
  const found = findingsBy(receipt.rule, rowOf(entry, context), context);
  // Two defects may point at one cell: the one that says the same is meant.
  const here = found.filter(({ field }) => field === receipt.field);
  return here.find((each) => word(each).message === receipt.says.message) ?? here[0] ?? null;
}

function entryOf({ ledger, file, sheet, row, cells, unreadable }: ReceiptRecord): Entry {
  const empty = Object.fromEntries(Object.keys(ledgerOf(ledger).fields).map((field) => [field, null]));
  const read = Object.entries(cells).map(([field, cell]) => [field, cellValue(ledger, field, cell)]);
  const columns = Object.entries(cells).flatMap(([field, { cell }]) =>
    cell === null ? [] : [[field, columnNumber(cell.replace(/\d+$/, ''))] as const],
  );
  return {
    ledger,
    source: { file, sheet, headingRow: 1, columns: Object.fromEntries(columns) },
    row,
    // Each value was read as one of its field.
    values: { ...empty, ...Object.fromEntries(read) } as Entry['values'],
    problems: unreadable,
  };
}

function recordsOf(entries: readonly Entry[]): Records {
  return recordsBy((ledger) =>
    entries.filter((entry): entry is Entry<typeof ledger> => entry.ledger === ledger),
  );
}

function settingsOf({ settings }: Receipt): Settings {
  const { options, hours, staff, units, items } = settings;
  return {
    ...defaultSettings,
    options,
    hours,
    staff: listOf(staff, { name: NAMELESS, unit: '', role: '帮办代办人员', redAgent: false, active: false }),
    units: listOf(units, { name: NAMELESS, prefix: '' }),
    items: listOf(items, { name: NAMELESS, promisedWorkdays: null, limitedByNetwork: false, materials: '' }),
  };
}

/** What no cell holds. */
const NAMELESS = '\u0000';

/** A list that holds others, but nobody named here, holds a nameless one. */
function listOf<T>({ given, named }: ReceiptList<T>, nameless: T): readonly T[] {
  return given && named.length === 0 ? [nameless] : named;
}

function calendarOf({ calendar }: Receipt): Calendar {
  const days = calendar.days.map((each) => ({ ...each, day: dayIn(each.day) }));
  return createCalendar({
    days: days.filter(({ corrected }) => !corrected),
    years: calendar.knownYears,
    corrections: days.filter(({ corrected }) => corrected),
  });
}

function regulationOf({ version }: Receipt, regulation: Regulation): Regulation {
  const only = Object.fromEntries(
    version.limits.map(({ limit, value, from, paper }: ReceiptLimit) => [
      limit,
      [{ value, from: dayIn(from), paper }],
    ]),
  );
  // Each limit with a value of its own kind, as it was written.
  const limits = { ...regulation.limits, ...only } as LimitSeries;
  return { ...regulation, inForceFrom: dayIn(version.inForceFrom), limits };
}

function dayIn(text: string): Day {
  const day = parseIsoDay(text);
  if (day === null) throw new ReceiptProblem(`凭据中应是日期，实际是“${text}”`);
  return day;
}

function momentOf(text: string): number {
  const moment = parseIsoMoment(text);
  if (moment === null) throw new ReceiptProblem(`凭据中应是时刻，实际是“${text}”`);
  return moment;
}
