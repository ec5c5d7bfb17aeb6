import fc from 'fast-check';
import { day } from '../../../rules/time/day';
import { ledgerKeys, ledgerOf, type Field, type LedgerKey } from '../../../rules/ledgers';
import type { Entry, Records } from '../../../rules/records';
import { defaultSettings, type Settings } from '../../../rules/settings';
import { cellReader } from '../../../templates/cells/read';
import { recordsOf } from '../../../templates/read';
import { yangcheng } from '../../../rules/regulation/regulation';

export const settings: Settings = {
  ...defaultSettings,
  complaintPhone: '0356-4221234',
  units: [
    { name: '招商服务部', prefix: '招商' },
    { name: '企业服务部', prefix: '' },
  ],
  staff: [
    { name: '王建国', unit: '招商服务部', role: '联络员', redAgent: false, active: true },
    { name: '李秀英', unit: '企业服务部', role: '帮办代办人员', redAgent: true, active: false },
  ],
  items: [
    {
      name: '企业投资项目备案',
      promisedWorkdays: 3,
      limitedByNetwork: false,
      materials: '营业执照\n备案申请表',
    },
    { name: '建设工程规划许可证核发', promisedWorkdays: null, limitedByNetwork: true, materials: '' },
  ],
  hours: {
    seasons: [
      {
        name: '夏季',
        from: { month: 5, date: 1 },
        to: { month: 9, date: 30 },
        morning: { open: 480, close: 720 },
        afternoon: { open: 900, close: 1080 },
      },
      {
        name: '冬季',
        from: { month: 10, date: 1 },
        to: { month: 4, date: 30 },
        morning: { open: 480, close: 720 },
        afternoon: { open: 870, close: 1050 },
      },
    ],
  },
  options: { replyClock: 'office', overtimeEarnsTimeOff: true, noticeCopies: 3 },
};

const EARLIEST = day(2001, 1, 1);
const LATEST = day(2099, 12, 31);

/** Texts that trip writers: formulas, escapes of the format, markup, line breaks, control and astral characters. */
const CHARACTER = fc.oneof(
  fc.constantFrom(
    '=',
    '+',
    '@',
    "'",
    '"',
    '<',
    '&',
    '\n',
    '_x000D_',
    '_x005F_',
    '\u0001',
    '\u007F',
    '𠮷',
    '台',
    '帐',
    '1',
    'A',
    ' ',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
);

/** Records of every ledger with any values their fields can hold, in the spelling that the reader gives. */
export const anyRecords: fc.Arbitrary<Records> = fc
  .tuple(...ledgerKeys.map((key) => fc.array(anyEntry(key), { maxLength: 4 })))
  .map((lists) => recordsOf(lists.flat()));

/** The values of entries, which is what must survive writing and reading. */
export function valuesOf(records: Records): Readonly<Record<LedgerKey, readonly unknown[]>> {
  const values = (entries: readonly Entry[]) => entries.map((entry) => entry.values);
  return {
    assist: values(records.assist),
    notice: values(records.notice),
    credential: values(records.credential),
    booking: values(records.booking),
    overtime: values(records.overtime),
    timeoff: values(records.timeoff),
  };
}

/** An entry made from values by field key; fields not named are null. */
export function entryOf(ledger: LedgerKey, given: Readonly<Record<string, unknown>>): Entry {
  const { fields } = ledgerOf(ledger);
  const sheet = yangcheng.forms[ledger];
  const values = Object.fromEntries(Object.keys(fields).map((key) => [key, given[key] ?? null]));
  const entry: unknown = {
    ledger,
    source: { file: '', sheet, headingRow: 4, columns: {} },
    row: 5,
    values,
    problems: [],
  };
  if (!isEntry(entry)) throw new Error('never');
  return entry;
}

/** As {@link anyRecords}, of one ledger. */
export function anyEntry(ledger: LedgerKey): fc.Arbitrary<Entry> {
  const { fields, kind } = ledgerOf(ledger);
  const values = Object.entries(fields).map(([key, field]) =>
    fc.tuple(
      fc.constant(key),
      key === 'id' ? anyId(kind) : field.computed ? fc.constant(null) : fc.option(anyValue(field)),
    ),
  );
  return fc.tuple(...values).map((pairs) => entryOf(ledger, Object.fromEntries(pairs)));
}

function anyId(kind: string): fc.Arbitrary<string> {
  return fc
    .integer({ min: 1, max: 99_999 })
    .map((number) => `招商-${kind}-2026-${String(number).padStart(4, '0')}`);
}

function anyValue(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'date':
      return fc.integer({ min: EARLIEST, max: LATEST });
    case 'datetime':
      return fc.integer({ min: EARLIEST * 1440, max: LATEST * 1440 });
    case 'time':
      return fc.integer({ min: 0, max: 1439 });
    case 'minutes':
      return fc.integer({ min: 0, max: 10_000 });
    case 'money':
      return fc.integer({ min: 0, max: 10_000_000 }).map((fen) => fen / 100);
    case 'choice':
      return fc.constantFrom(...(field.choices ?? []));
    case 'id':
    case 'reference':
    case 'text':
    case 'people':
    case 'phone':
    case 'creditCode': {
      const read = cellReader(field, false);
      // The reader tidies spaces and widths; what it tidied once it leaves alone.
      return fc
        .string({ unit: CHARACTER, minLength: 1, maxLength: 12 })
        .filter((text) => read(text) === text);
    }
  }
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && 'ledger' in value;
}
