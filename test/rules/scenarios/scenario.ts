import { createCalendar, shippedNotices, type Calendar } from '../../../rules/calendar';
import type { Level } from '../../../rules/findings';
import { ledgerOf, type LedgerKey, type Values } from '../../../rules/ledgers';
import type { Entry, Records, Source } from '../../../rules/records';
import type { Settings } from '../../../rules/settings';
import type { Moment } from '../../../rules/time/moment';
import { lawful, NOW, settings as lawfulSettings } from './lawful';
import { yangcheng } from '../../../rules/regulation/regulation';

/** What a scenario is there to show. */
export type Aspect =
  | 'fine'
  /** Exactly at the limit: still lawful. */
  | 'limit'
  /** Just past the limit, or the plain breach where there is none. */
  | 'past'
  | 'missing'
  /** With a 特殊情况说明, which excuses or does not. */
  | 'special'
  /** Older than 2020-05-12. */
  | 'before'
  /** The calendar, the office hours or another record do not know. */
  | 'undetermined'
  | 'other';

type Changes<K extends LedgerKey> = Partial<Values<K>>;
type Row<K extends LedgerKey> = Changes<K> & { readonly unreadable?: readonly (keyof Values<K> & string)[] };
type Rows = { readonly [K in LedgerKey]?: readonly Row<K>[] };

/** One situation and what the rule must say about it. */
export interface Scenario<K extends LedgerKey = LedgerKey> {
  readonly aspect: Aspect;
  /** In Chinese: the catalogue shows some. */
  readonly name: string;
  /** What differs from the lawful record of the ledger. */
  readonly values?: Changes<K>;
  /** Cells that hold something unreadable; their values are null. */
  readonly unreadable?: readonly (keyof Values<K> & string)[];
  /** Records of other ledgers in place of the lawful one each; of the same ledger, the rows above. */
  readonly others?: Rows;
  readonly settings?: Partial<Settings>;
  readonly calendar?: Calendar;
  readonly now?: Moment;
  /** The level of the rule's only finding on the record; null for none. */
  readonly expected: Level | null;
  /** The heading of the cell that the finding points at. */
  readonly cell?: string;
  /** Texts that occur in message, reasoning or remedy. */
  readonly says?: readonly string[];
  /** The rules of all findings of the record, in any order. */
  readonly all?: readonly string[];
}

/** A scenario made ready to be judged: the office's records and the one that is looked at. */
export interface Case extends Pick<Scenario, 'aspect' | 'name' | 'expected' | 'cell' | 'says' | 'all'> {
  readonly records: Records;
  readonly entry: Entry;
  readonly settings: Settings;
  readonly calendar: Calendar;
  readonly now: Moment;
}

export interface Table {
  readonly rule: string;
  readonly cases: readonly Case[];
  /** Why there is no scenario at a limit. */
  readonly noLimit?: string;
}

/** The notices up to 2026 whatever else the package learns: 2027 stays unknown. */
export const calendar: Calendar = createCalendar({
  days: shippedNotices().flatMap(({ year, days }) => (year <= 2026 ? days : [])),
  years: shippedNotices().flatMap(({ year }) => (year <= 2026 ? [year] : [])),
});

/** The scenarios of a rule. @param noLimit why no scenario of aspect `limit` is possible */
export function ruleTable<K extends LedgerKey>(
  ledger: K,
  rule: string,
  scenarios: readonly Scenario<K>[],
  noLimit?: string,
): Table {
  const cases = scenarios.map((scenario) => prepare(ledger, scenario));
  return noLimit === undefined ? { rule, cases } : { rule, cases, noLimit };
}

/** A scenario as a case of a table that spans ledgers. */
export function prepare<K extends LedgerKey>(ledger: K, scenario: Scenario<K>): Case {
  const { values, unreadable = [], others = {}, settings, calendar: own, now, ...rest } = scenario;
  const above = others[ledger] ?? [];
  const entry = rowOf(ledger, FIRST_ROW + above.length, { ...values }, unreadable);
  return {
    ...rest,
    entry,
    records: { ...office(others), [ledger]: [...rowsOf(ledger, above), entry] },
    settings: { ...lawfulSettings, ...settings },
    calendar: own ?? calendar,
    now: now ?? NOW,
  };
}

/** The records of an office: the rows given, and the lawful record in every ledger left out. */
export function office(rows: Rows = {}): Records {
  const all = <K extends LedgerKey>(ledger: K) => rowsOf(ledger, rows[ledger] ?? [{}]);
  return {
    assist: all('assist'),
    notice: all('notice'),
    credential: all('credential'),
    booking: all('booking'),
    overtime: all('overtime'),
    timeoff: all('timeoff'),
  };
}

export const FIRST_ROW = 5;

function rowsOf<K extends LedgerKey>(ledger: K, rows: readonly Row<K>[]): readonly Entry<K>[] {
  return rows.map(({ unreadable, ...changes }, index) =>
    rowOf(ledger, FIRST_ROW + index, changes, unreadable),
  );
}

/**
 * A lawful record with some values changed, in the n-th row of its sheet.
 * @param changes values of the ledger's fields by key
 * @param unreadable the fields whose cells cannot be read
 */
export function rowOf<K extends LedgerKey>(
  ledger: K,
  row: number,
  changes: object,
  unreadable: readonly string[] = [],
): Entry<K> {
  const blank = Object.fromEntries(unreadable.map((field) => [field, null]));
  const problems = unreadable.map(
    (field) =>
      ({
        field,
        rule: 'data/type',
        typed: '？',
        refused: { reason: 'no-value' },
        right: { form: 'value' },
      }) as const,
  );
  const values = { ...lawful[ledger], ...changes, ...blank };
  return { ledger, source: sourceOf(ledger), row, values, problems };
}

/** A sheet with every field of the ledger, in the order of its declaration from column A on. */
function sourceOf(ledger: LedgerKey): Source {
  const { fields } = ledgerOf(ledger);
  const columns = Object.fromEntries(Object.keys(fields).map((field, index) => [field, index + 1]));
  return { file: '企业服务部.xlsx', sheet: yangcheng.forms[ledger], headingRow: FIRST_ROW - 1, columns };
}
