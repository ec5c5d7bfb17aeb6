import { byLedger, ledgerKeys, ledgerOf, type LedgerKey } from '../../rules/ledgers';
import type { FormNames } from '../../rules/regulation/regulation';
import { findColumns, type Columns } from './columns';
import type { CellValue, SheetGrid } from '../xlsx';
import { ABOUT_SHEET, CALENDAR_SHEET, DAY_SHEET, DOCUMENT_SHEET_PREFIX, SETTINGS_SHEET } from '../layout';
import { headingIndex, type HeadingIndex } from './headings';
import { compact } from '../cells/text';

/** What a sheet was found to be, and by what. */
export interface Recognised {
  readonly ledger: LedgerKey;
  readonly by: 'name' | 'title' | 'headings';
  readonly columns: Columns;
}

/** The fewest known headings by which a sheet of another name is taken for a ledger. */
const FEWEST_HEADINGS = 4;
/** How many more known headings than any other ledger it must have. */
const MAJORITY = 2;
/** A title is short; a longer text that names a ledger explains something. */
const LONGEST_TITLE = 40;
/** Sheets that show how to fill in a ledger hold no records. */
const EXAMPLE = /示例|样例|范例|样表|填写说明|填表说明|填报说明/;
const OTHER_SHEETS: readonly string[] = [ABOUT_SHEET, SETTINGS_SHEET, CALENDAR_SHEET, DAY_SHEET];

/**
 * The ledger that a sheet holds: by the sheet's name, else by a title above the headings, else by a clear majority
 * of its headings. Null for a sheet without a heading row of any ledger, and for examples.
 */
export function recognise(sheet: SheetGrid, forms: FormNames): Recognised | null {
  if (!mayHoldRecords(sheet.name)) return null;
  const columns = new Map<LedgerKey, Columns>();
  for (const key of ledgerKeys) {
    const found = findColumns(sheet.rows, indexes[key]);
    if (found) columns.set(key, found);
  }
  const named = ledgerNamed(sheet.name, forms);
  const byName = named && columns.get(named);
  if (byName) return { ledger: named, by: 'name', columns: byName };
  return byTitle(sheet, columns, forms) ?? byHeadings(columns);
}

/** The columns of a sheet that is known to hold the ledger, whatever it is called; null without its heading row. */
export function columnsOf(ledger: LedgerKey, rows: SheetGrid['rows']): Columns | null {
  return findColumns(rows, indexes[ledger]);
}

/** False for the other sheets of a ledger workbook, for printed papers and for examples. */
export function mayHoldRecords(sheetName: string): boolean {
  return (
    !OTHER_SHEETS.includes(compact(sheetName)) &&
    !sheetName.startsWith(DOCUMENT_SHEET_PREFIX) &&
    !EXAMPLE.test(sheetName)
  );
}

/**
 * The ledger whose official name or alias a text contains, as `预约服务登记表（2026年）` or `2026年5月预约服务登记表` do;
 * the longest name wins.
 */
export function ledgerNamed(text: string, forms: FormNames): LedgerKey | null {
  const key = nameKey(text);
  let longest: { ledger: LedgerKey; name: string } | null = null;
  for (const each of namesOf(forms)) {
    if (key.includes(each.name) && each.name.length > (longest?.name.length ?? 0)) longest = each;
  }
  return longest?.ledger ?? null;
}

function nameKey(text: string): string {
  return compact(text).replaceAll('台账', '台帐');
}

const indexes: Readonly<Record<LedgerKey, HeadingIndex>> = byLedger((key) => headingIndex(ledgerOf(key)));

interface SheetName {
  readonly ledger: LedgerKey;
  readonly name: string;
}

/** Asked of every text above a sheet's headings, and made once. */
const namesByForms = new WeakMap<FormNames, readonly SheetName[]>();

function namesOf(forms: FormNames): readonly SheetName[] {
  let names = namesByForms.get(forms);
  if (names === undefined) {
    names = ledgerKeys.flatMap((ledger) =>
      [forms[ledger], ...ledgerOf(ledger).aliases].map((name) => ({ ledger, name: nameKey(name) })),
    );
    namesByForms.set(forms, names);
  }
  return names;
}

function byTitle(
  sheet: SheetGrid,
  columns: ReadonlyMap<LedgerKey, Columns>,
  forms: FormNames,
): Recognised | null {
  for (const [ledger, found] of columns) {
    const above = sheet.rows.filter(({ row }) => row < found.headingRow);
    const titled = above.some(({ cells }) => cells.some((cell) => isTitleOf(ledger, cell, forms)));
    if (titled) return { ledger, by: 'title', columns: found };
  }
  return null;
}

function isTitleOf(ledger: LedgerKey, cell: CellValue | undefined, forms: FormNames): boolean {
  return typeof cell === 'string' && cell.length <= LONGEST_TITLE && ledgerNamed(cell, forms) === ledger;
}

function byHeadings(columns: ReadonlyMap<LedgerKey, Columns>): Recognised | null {
  const ranked = [...columns]
    .map(([ledger, found]) => ({ ledger, columns: found, count: Object.keys(found.byField).length }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = ranked;
  if (!first || first.count < FEWEST_HEADINGS || first.count < (second?.count ?? 0) + MAJORITY) return null;
  return { ledger: first.ledger, by: 'headings', columns: first.columns };
}
