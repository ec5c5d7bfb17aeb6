import { findingOnSheet, type Finding } from '../../rules/findings';
import { limitInfos, type Amendment } from '../../rules/regulation/limits';
import type { Options } from '../../rules/settings';
import { isoDay } from '../../rules/time/day';
import {
  amendmentsTable,
  basicSettings,
  hoursTable,
  itemsTable,
  SETTINGS_SHEET,
  staffTable,
  unitsTable,
  type LayoutTable,
} from '../layout';
import { nothingStated, type LedgerBook, type StatedSettings } from '../read';

/** The settings of several workbooks as one. */
export interface MergedSettings {
  readonly stated: StatedSettings;
  /** `settings/conflict`, at the later workbook. */
  readonly findings: readonly Finding[];
}

/**
 * Merges what the workbooks of one office state: of single settings the later workbook's wins, lists are united by name. Where
 * a later workbook says something else than an earlier one, a finding says so.
 * @param books in the order of their age, oldest first
 */
export function mergeSettings(books: readonly Pick<LedgerBook, 'file' | 'stated'>[]): MergedSettings {
  const findings: Finding[] = [];
  let merged = nothingStated;
  for (const { file, stated } of books) {
    merged = merge(merged, stated, (what, actual) => {
      findings.push(conflict(file, what, actual));
    });
  }
  return { stated: merged, findings };
}

/** Takes down a contradiction: which setting, and in words what the later workbook says. */
type Note = (what: string, actual: string) => void;

function merge(before: StatedSettings, after: StatedSettings, note: Note): StatedSettings {
  const { office, complaintPhone } = basicSettings;
  return {
    office: later(office.label, before.office, after.office, note),
    complaintPhone: later(complaintPhone.label, before.complaintPhone, after.complaintPhone, note),
    units: unite(unitsTable, before.units, after.units, (unit) => unit.name, note),
    staff: unite(staffTable, before.staff, after.staff, (member) => `${member.unit}${member.name}`, note),
    items: unite(itemsTable, before.items, after.items, (item) => item.name, note),
    hours: later(hoursTable.caption, before.hours, after.hours, note),
    amendments: unite(amendmentsTable, before.amendments, after.amendments, amendmentKey, note),
    options: laterOptions(before.options, after.options, note),
  };
}

/** Of one limit and day there is one value; of a slot too. */
function amendmentKey({ limit, from, value }: Amendment): string {
  const slots = typeof value === 'object' ? Object.keys(value).join('') : '';
  return `${isoDay(from)}${limitInfos[limit].title}${slots}`;
}

function later<T extends string | object>(
  what: string,
  before: T | null,
  after: T | null,
  note: Note,
): T | null {
  if (before === null || after === null) return after ?? before;
  const shown = typeof before === 'string' && typeof after === 'string';
  if (!same(before, after)) note(what, shown ? `前为“${before}”，后为“${after}”` : '前后不同');
  return after;
}

/** The union of two lists; of entries with the same key the later one, in the place of the earlier. */
function unite<T extends object>(
  { caption }: LayoutTable,
  before: readonly T[],
  after: readonly T[],
  keyOf: (value: T) => string,
  note: Note,
): readonly T[] {
  const byKey = new Map(before.map((each) => [keyOf(each), each]));
  for (const each of after) {
    const known = byKey.get(keyOf(each));
    if (known && !same(known, each)) note(caption, `“${keyOf(each)}”一行前后不同`);
    byKey.set(keyOf(each), each);
  }
  return [...byKey.values()];
}

function laterOptions(before: Partial<Options>, after: Partial<Options>, note: Note): Partial<Options> {
  for (const key of OPTION_KEYS) {
    const [a, b] = [before[key], after[key]];
    if (a !== undefined && b !== undefined && a !== b) note(basicSettings[key].label, '前后不同');
  }
  return { ...before, ...after };
}

const OPTION_KEYS = [
  'replyClock',
  'overtimeEarnsTimeOff',
  'noticeCopies',
] as const satisfies readonly (keyof Options)[];

/** Whether two settings say the same; they are plain data with their keys in one order. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function conflict(file: string, what: string, actual: string): Finding {
  return findingOnSheet(
    { file, sheet: SETTINGS_SHEET, ledger: null },
    {
      rule: 'settings/conflict',
      level: 'defect',
      clauses: [],
      says: {
        title: '{sheet}·{what}',
        expected: '在各工作簿中一致',
        actual: '{actual}，以后者为准',
        because: [],
        remedy: null,
      },
      params: {
        sheet: { type: 'text', value: SETTINGS_SHEET },
        what: { type: 'text', value: what },
        actual: { type: 'text', value: actual },
      },
    },
  );
}
