import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledgerKeys, ledgerOf, type LedgerKey } from '../../../rules/ledgers';
import { noRecords, recordsBy, valueOf, type Entry, type Records } from '../../../rules/records';
import { yangcheng } from '../../../rules/regulation/regulation';
import { defaultSettings, type Settings } from '../../../rules/settings';
import { dayOfMoment } from '../../../rules/time/moment';
import { assess } from '../../../templates/offices';
import { readLedgerBook } from '../../../templates/read';
import { createRandom } from '../../../templates/sample/random';
import { writeLedgerBook } from '../../../templates/write';
import { readWorkbook, type SheetGrid } from '../../../templates/xlsx';
import { randomRecords } from '../../formulas/records';
import { offices, STAFF_NAMES, UNIT_NAMES } from '../../formulas/settings';
import { at, on } from '../../rules/scenarios/when';

/*
 * What must not matter, on the whole way from files to verdicts, over random offices: the order of rows and columns, the names of
 * persons, which workbook a record stands in, records of others, other years, and by which weeks of the year everything happened.
 */

const RUNS = { numRuns: 6, seed: 20_260_512 };
const ROWS = 25;
const NOW = at('2026-08-10T10:00');
/** Four weeks of 2026 without a holiday before or behind them. */
const FIRST = on('2026-07-06');
const SPAN = 28;
const MINUTES_PER_DAY = 1440;

/** One workbook, before it is written. */
interface File {
  readonly name: string;
  readonly settings: Settings;
  readonly records: Records;
  /** Changes what is read of a sheet of a ledger. */
  readonly seen?: (sheet: SheetGrid) => SheetGrid;
}

const SETTINGS: Settings = { ...(offices[0]?.settings ?? defaultSettings), amendments: [] };
const seeds = fc.integer({ min: 1, max: 1_000_000 });

/** A random office: every record under a 编号 of its own, all days within the four weeks. */
function officeOf(seed: number): File {
  const drawn = randomRecords(createRandom(seed), ROWS);
  const seen = new Set<unknown>();
  const records = recordsBy(<K extends LedgerKey>(ledger: K) =>
    drawn[ledger].filter((entry) => {
      const id = valueOf(entry, 'id');
      const isNew = typeof id === 'string' && !seen.has(id) && entry.problems.length === 0;
      seen.add(id);
      return isNew;
    }),
  );
  return { name: '本部室.xlsx', settings: SETTINGS, records: later(records, intoSpan) };
}

const intoSpan = (day: number): number => FIRST + ((((day - FIRST) % SPAN) + SPAN) % SPAN);

/** The records with every day changed. */
function later(records: Records, change: (day: number) => number): Records {
  return mapped(records, (type, value) => {
    if (typeof value !== 'number') return value;
    if (type === 'date') return change(value);
    if (type !== 'datetime') return value;
    const day = dayOfMoment(value);
    return value + (change(day) - day) * MINUTES_PER_DAY;
  });
}

function mapped(records: Records, change: (type: string, value: unknown) => unknown): Records {
  return recordsBy(<K extends LedgerKey>(ledger: K) =>
    records[ledger].map((entry) => {
      const { fields } = ledgerOf(ledger);
      const values = Object.entries(entry.values).map(([field, value]) => [
        field,
        change(fields[field]?.type ?? '', value),
      ]);
      return { ...entry, values: Object.fromEntries(values) as Entry<K>['values'] };
    }),
  );
}

function filtered(records: Records, keeps: (entry: Entry, index: number) => boolean): Records {
  return recordsBy(<K extends LedgerKey>(ledger: K) => records[ledger].filter(keeps));
}

/** The verdicts on the records of files that were written and read again, in no order; a sheet's own findings are the sheet's. */
async function verdicts(files: readonly File[], now = NOW): Promise<readonly string[]> {
  const books = await Promise.all(
    files.map(async ({ name, settings, records, seen = (sheet) => sheet }) => {
      const content = { regulation: yangcheng, settings, records, capacity: ROWS, judgesItself: false };
      const { date1904, sheets } = await readWorkbook(await writeLedgerBook(content));
      return readLedgerBook(name, { date1904, sheets: sheets.map(seen) }, yangcheng.forms);
    }),
  );
  const { findings } = assess(books, now, { regulation: yangcheng });
  return findings
    .filter(({ record }) => record !== null && !record.startsWith('他部'))
    .map(({ ledger, record, rule, level, field }) => [ledger, record, rule, level, field].join(' '))
    .sort();
}

/** Verdicts that are there once more or once less. */
function differences(before: readonly string[], after: readonly string[]): readonly string[] {
  const count = (all: readonly string[], one: string) => all.filter((each) => each === one).length;
  return [...new Set([...before, ...after])].flatMap((each) => {
    const more = count(after, each) - count(before, each);
    return more === 0 ? [] : [`${more > 0 ? '+' : ''}${more} ${each}`];
  });
}

/** Holds that a change of the files changes no verdict, over random offices that have some. */
async function holds(change: (office: File, seed: number) => readonly File[], now = NOW): Promise<void> {
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const office = officeOf(seed);
      const before = await verdicts([office]);
      expect(before.length).toBeGreaterThan(ROWS);
      const after = await verdicts(change(office, seed), now);
      expect(differences(before, after)).toEqual([]);
    }),
    RUNS,
  );
}

const OTHERS = ['司马远', '诸葛明', '上官宏', '欧阳静', '东方红', '夏侯立'];
const NAMES = new RegExp([...STAFF_NAMES].sort((one, other) => other.length - one.length).join('|'), 'g');
const renamed = (text: string): string =>
  text.replace(NAMES, (name) => OTHERS[STAFF_NAMES.indexOf(name)] ?? name);

/** A record of every ledger that belongs to another 部室 and concerns nobody here. */
function strangersOf(seed: number): Records {
  const others = filtered(officeOf(seed + 1).records, (_, index) => index === 0);
  return mapped(others, (type, value) => {
    if (typeof value !== 'string') return value;
    if (type === 'id' || type === 'reference') return `他部-${value}`;
    return type === 'people' ? '外人' : value;
  });
}

const HEADING_ROW = 4;
/** The columns of a ledger from right to left. */
function mirrored(sheet: SheetGrid): SheetGrid {
  const names: readonly string[] = ledgerKeys.map((key) => yangcheng.forms[key]);
  const width = sheet.rows.find(({ row }) => row === HEADING_ROW)?.cells.length ?? 0;
  if (!names.includes(sheet.name)) return sheet;
  return {
    ...sheet,
    tables: [],
    rows: sheet.rows.map(({ row, cells }) => ({
      row,
      cells:
        row < HEADING_ROW ? cells : Array.from({ length: width }, (_, index) => cells[width - 1 - index]),
    })),
  };
}

describe('over random offices no verdict changes', () => {
  test('with the rows in another order', () =>
    holds((office, seed) => {
      const records = recordsBy(<K extends LedgerKey>(ledger: K) =>
        createRandom(seed).shuffle(office.records[ledger]),
      );
      return [{ ...office, records }];
    }));

  test('with the columns in another order', () => holds((office) => [{ ...office, seen: mirrored }]));

  test('with every person under another name', () =>
    holds((office) => {
      const staff = office.settings.staff.map((member) => ({ ...member, name: renamed(member.name) }));
      const records = mapped(office.records, (_, value) =>
        typeof value === 'string' ? renamed(value) : value,
      );
      return [{ ...office, settings: { ...office.settings, staff }, records }];
    }));

  test('with the workbook split in two', () =>
    holds((office) =>
      [0, 1].map((half) => ({
        ...office,
        name: `本部室-${half}.xlsx`,
        records: filtered(office.records, (_, index) => index % 2 === half),
      })),
    ));

  test("beside another 部室's workbook that has nothing to do with it", () =>
    holds((office, seed) => {
      const units = [{ name: '另一部室', prefix: '他部' }];
      const settings = { ...SETTINGS, units, staff: [] };
      const records = mapped(strangersOf(seed), (_, value) =>
        typeof value === 'string' && UNIT_NAMES.includes(value) ? '另一部室' : value,
      );
      return [office, { name: '另一部室.xlsx', settings, records }];
    }));

  test("beside last year's workbook", () =>
    holds((office) => {
      const before = later(
        mapped(
          filtered(office.records, (_, index) => index === 0),
          (type, value) => (type === 'id' && typeof value === 'string' ? '他部-YS-2025-0001' : value),
        ),
        (day) => day - 52 * 7,
      );
      const records = { ...noRecords, overtime: before.overtime };
      return [office, { ...office, name: '去年.xlsx', records }];
    }));

  test('four weeks later, the clock too', () =>
    holds(
      (office) => [{ ...office, records: later(office.records, (day) => day + SPAN) }],
      NOW + SPAN * MINUTES_PER_DAY,
    ));
});

test('a day later verdicts do change', async () => {
  const office = officeOf(7);
  const before = await verdicts([office]);
  const tomorrow = later(office.records, (day) => day + 1);
  expect(await verdicts([{ ...office, records: tomorrow }], NOW + MINUTES_PER_DAY)).not.toEqual(before);
});
