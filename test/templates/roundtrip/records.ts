import fc from 'fast-check';
import { ledgerKeys, ledgerOf, type Field, type LedgerKey } from '../../../rules/ledgers';
import { valueOf, type Entry, type Records } from '../../../rules/records';
import { day } from '../../../rules/time/day';
import { cellReader } from '../../../templates/cells/read';
import { recordsOf } from '../../../templates/read';
import { rowWord } from '../../../templates/read/row-words';
import { Misread } from '../../../templates/cells/misread';
import type { CellValue } from '../../../templates/xlsx';
import { anyEntry } from '../write/examples';

/** They open totals and notes below a table: a row without 编号 that begins with one is no record. */
const NOTE_WORDS = ['合计', '说明：无'];

/** What people, formulas and other programs leave in cells; most fields cannot read most of it. */
const ODD_CELLS: readonly CellValue[] = [
  5.11,
  '5.11',
  '当天',
  '25:00',
  '2026-02-30',
  '填写“甲”，乙',
  '”x',
  ...NOTE_WORDS,
  '=SUM(A1)',
  -3,
  1234567890123450,
  true,
  { error: '#N/A' },
  { serial: 46_153, format: 'date' },
];
const SECONDS = 86_400;
const DAYS = { min: day(2001, 1, 1), max: day(2099, 12, 31) } as const;
const LONG_PIECES = ['情况说明，', '备案', '\n', 'Ledger ', '𠮷', '12345678901234567890', '&<"', '_x000D_'];

/** A text that takes more than a row, or a page, of a form. */
const longText = fc
  .array(fc.constantFrom(...LONG_PIECES), { minLength: 20, maxLength: 900, size: 'max' })
  .map((pieces) => pieces.join('').trim());

/**
 * Records of every ledger as offices may hold them: besides what {@link anyEntry} gives, cells that cannot be read,
 * moments and times with seconds, midnight, very long texts, rows without 编号.
 */
export const awkwardRecords: fc.Arbitrary<Records> = fc
  .tuple(...ledgerKeys.map((ledger) => fc.array(awkwardEntry(ledger), { maxLength: 3 })))
  .map((lists) => recordsOf(lists.flat()));

function awkwardEntry(ledger: LedgerKey): fc.Arbitrary<Entry> {
  const fields = Object.entries(ledgerOf(ledger).fields).filter(
    ([key, field]) => key !== 'id' && field.computed !== true,
  );
  const change = fc.constantFrom(...fields).chain(([key, field]) => changed(key, field));
  return fc
    .tuple(anyEntry(ledger), fc.array(change, { maxLength: 5 }), dated(ledger), fc.boolean())
    .map(([entry, changes, day, named]) => {
      const changed = [day, ...changes].reduce((each, alter) => alter(each), entry);
      // Its 编号 and its day tell it from a row of sums.
      if (namesSum(changed)) return day(changed);
      return named ||
        isShort(changed) ||
        NOTE_WORDS.some((word) => JSON.stringify(changed).includes(word.slice(0, 2)))
        ? changed
        : set('id', null)(changed);
    })
    .map((entry) =>
      cellsOf(entry) > 2 ? entry : { ...entry, values: { ...entry.values, remarks: '补记', unit: '招商部' } },
    );
}

/** A formula taken for a name leaves `=SUM`, as a row of sums may say. */
function namesSum({ values }: Entry): boolean {
  return Object.values(values).some((value) => typeof value === 'string' && rowWord(value) === 'label');
}

/** Without 编号 a row of so few cells is taken for a note below the table. */
function isShort(entry: Entry): boolean {
  return cellsOf(entry) < 5;
}

function cellsOf({ values, problems }: Entry): number {
  return Object.values(values).filter((value) => value !== null).length + problems.length;
}

type Change = (entry: Entry) => Entry;

function changed(key: string, field: Field): fc.Arbitrary<Change> {
  const odd = fc.constantFrom(...ODD_CELLS).map((cell) => reading(key, field, cell));
  switch (field.type) {
    case 'datetime':
      return fc.oneof(
        odd,
        fc.tuple(fc.integer(DAYS), secondsOfDay).map(([on, at]) => set(key, on * 1440 + at / 60)),
      );
    case 'time':
      return fc.oneof(
        odd,
        secondsOfDay.map((at) => set(key, at / 60)),
      );
    case 'text':
      return fc.oneof(
        odd,
        longText.map((text) => reading(key, field, text)),
      );
    default:
      return odd;
  }
}

/** Midnight often: its serial number is that of a day alone. */
const secondsOfDay = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: SECONDS - 1 }));

/** A record of a period has a day. */
function dated(ledger: LedgerKey): fc.Arbitrary<Change> {
  const [key = ''] = ledgerOf(ledger).dated;
  const on = fc.integer(DAYS);
  return on.map((at) => set(key, ledgerOf(ledger).fields[key]?.type === 'date' ? at : at * 1440 + 545));
}

function set(key: string, value: unknown): Change {
  return (entry) => ({
    ...entry,
    values: { ...entry.values, [key]: value },
    problems: entry.problems.filter(({ field }) => field !== key),
  });
}

/** What the reader makes of a cell. */
function reading(key: string, field: Field, cell: CellValue): Change {
  const value = cellReader(field, false)(cell);
  if (!(value instanceof Misread)) return set(key, value);
  const problem = value.of(key);
  return (entry) => {
    const without = set(key, null)(entry);
    return { ...without, problems: [...without.problems, problem] };
  };
}

/**
 * So many draws of {@link awkwardRecords} together, the same at every run, without the characters that other programs
 * do not keep: to LibreOffice `_x007F_` is no escape, and openpyxl takes the escape off `_x005F_x000D_` and leaves it off.
 */
export function foreignRecords(draws: number): Records {
  const drawn = fc.sample(awkwardRecords, { numRuns: draws, seed: 2026 });
  const entries = drawn.flatMap((records) =>
    ledgerKeys.flatMap((ledger): readonly Entry[] => records[ledger]),
  );
  return recordsOf(entries.map(withoutEscapes));
}

function withoutEscapes(entry: Entry): Entry {
  return Object.entries(ledgerOf(entry.ledger).fields).reduce((each, [key, field]) => {
    const value = valueOf(entry, key);
    const kept = typeof value === 'string' ? value.replace(/\u007F|_x[0-9A-F]{4}_/g, '') : value;
    return typeof kept === 'string' && kept !== value ? reading(key, field, kept)(each) : each;
  }, entry);
}

/**
 * What must survive: values, and of cells that cannot be read what stands in them. Why they cannot may be told
 * otherwise: a number is written as the text that a person sees.
 */
export function contentOf(records: Records): Readonly<Record<LedgerKey, readonly unknown[]>> {
  const of = (entries: readonly Entry[]) =>
    entries.map(({ values, problems }) => ({
      values,
      problems: problems
        .map(({ field, rule, typed }) => ({ field, rule, typed }))
        .sort((a, b) => (a.field < b.field ? -1 : 1)),
    }));
  return {
    assist: of(records.assist),
    notice: of(records.notice),
    credential: of(records.credential),
    booking: of(records.booking),
    overtime: of(records.overtime),
    timeoff: of(records.timeoff),
  };
}
