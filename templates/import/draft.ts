import { defaultCalendar, type Calendar, type OfficeHours } from '../../rules/calendar';
import type { LedgerKey } from '../../rules/ledgers';
import { visibleSheet } from '../read';
import type { Workbook } from '../xlsx';
import type { DateContext } from './date-context';
import type { HeadingRows } from './heading-rows';
import { importSheet } from './import-sheet';
import { tablesApart } from './apart';
import { withoutIdCards } from './id-cards';
import { withConstant, withTarget } from './mapping';
import { draftFor, proposeSheet, titleOf, type ProposalContext, type SheetDraft } from './propose';
import { nothingRemembered, remember, type Remembered } from './remembered';
import { columnKeys, signatureOf } from './source-columns';
import type { FormNames } from '../../rules/regulation/regulation';
import { resultOf, type ImportResult, type SheetImport } from './result';

/** A workbook on its way in: what is proposed for each sheet, with the corrections made so far. Every correction is a new draft. */
export interface ImportDraft {
  readonly file: string;
  readonly workbook: Pick<Workbook, 'date1904' | 'sheets'>;
  /** In the order of the workbook, empty sheets too; a sheet with tables side by side once for each of them. */
  readonly sheets: readonly SheetDraft[];
  readonly context: ProposalContext;
}

/**
 * Opens a workbook for import. Identity numbers are taken out before anything else.
 * @param file its name, as the user knows it
 * @param known the 部室 and office hours known from 设置, for titles and half days off; the official names of the forms
 */
export function openDraft(
  file: string,
  asRead: Pick<Workbook, 'date1904' | 'sheets'>,
  {
    remembered = nothingRemembered,
    units = [],
    hours = null,
    calendar = defaultCalendar(),
    forms,
  }: {
    readonly remembered?: Remembered;
    readonly units?: readonly string[];
    readonly hours?: OfficeHours | null;
    readonly calendar?: Calendar;
    readonly forms: FormNames;
  },
): ImportDraft {
  const sheets = asRead.sheets.map((sheet) => withoutIdCards(visibleSheet(sheet)));
  const workbook = { date1904: asRead.date1904, sheets };
  const reckoning = { calendar, hours };
  const context = { file, date1904: workbook.date1904, remembered, units, forms, reckoning };
  const parts = sheets.flatMap(tablesApart);
  return { file, workbook, sheets: parts.map((part) => proposeSheet(part, context)), context };
}

/** What the draft comes to as it stands; a sheet that has not changed is not read again. */
export function importDraft({ sheets }: ImportDraft): ImportResult {
  return resultOf(sheets.map(importedSheet));
}

/** What one sheet comes to. */
export function importedSheet(sheet: SheetDraft): SheetImport {
  const known = imported.get(sheet);
  if (known !== undefined) return known;
  const result = importSheet(sheet);
  imported.set(sheet, result);
  return result;
}

const imported = new WeakMap<SheetDraft, SheetImport>();

/**
 * Imports a sheet as another ledger, with what is proposed for that, and with it the sheets of the same headings; null leaves out this
 * sheet alone.
 */
export function chooseLedger(draft: ImportDraft, index: number, ledger: LedgerKey | null): ImportDraft {
  const why = ledger === null ? '您选择不导入' : undefined;
  const choose = (sheet: SheetDraft): SheetDraft =>
    draftFor(sheet, sheet.mapping.headings, ledger, draft.context, why);
  return ledger === null ? changed(draft, [index], choose) : changed(draft, alike(draft, index), choose);
}

/** Takes other rows for the headings. */
export function chooseHeadings(draft: ImportDraft, index: number, rows: HeadingRows): ImportDraft {
  return changed(draft, [index], (sheet) => {
    const { mapping, why, isOpen } = sheet;
    const next = draftFor(sheet, rows, mapping.ledger, draft.context, why);
    return { ...next, isOpen, mapping: { ...next.mapping, dates: mapping.dates } };
  });
}

/** Imports a column as something else, null for not at all; so too on the other sheets of the same headings. */
export function chooseTarget(
  draft: ImportDraft,
  index: number,
  column: number,
  key: string | null,
): ImportDraft {
  const heading = columnKeys(draft.sheets[index]?.columns ?? []).get(column);
  return changed(draft, alike(draft, index), (sheet, at) => {
    const own = [...columnKeys(sheet.columns)].find(([, each]) => each === heading)?.[0];
    const where = at === index ? column : own;
    return where === undefined ? sheet : { ...sheet, mapping: withTarget(sheet.mapping, where, key) };
  });
}

/** Gives every record of a sheet, and of the other sheets of the same headings, a fixed value; empty for none. */
export function chooseConstant(draft: ImportDraft, index: number, key: string, text: string): ImportDraft {
  return changed(draft, alike(draft, index), (sheet) => ({
    ...sheet,
    mapping: withConstant(sheet.mapping, key, text),
  }));
}

/** Says the year and month that the dates of a sheet leave out; the year is that of all its sisters that have none. */
export function chooseDates(draft: ImportDraft, index: number, dates: DateContext): ImportDraft {
  return changed(draft, alike(draft, index), (sheet, at) => {
    const { mapping } = sheet;
    const year = mapping.dates.year ?? dates.year;
    return { ...sheet, mapping: { ...mapping, dates: at === index ? dates : { ...mapping.dates, year } } };
  });
}

/** The other sheets that a correction of one changes too: of the same headings, imported as the same ledger. */
export function sistersOf(draft: ImportDraft, index: number): readonly string[] {
  return alike(draft, index).flatMap((each) => {
    const sheet = draft.sheets[each];
    return each === index || sheet === undefined ? [] : [titleOf(sheet)];
  });
}

/** What is remembered once the draft is imported. */
export function rememberDraft({ sheets, context }: ImportDraft): Remembered {
  return remember(
    context.remembered,
    sheets.filter(({ grid }) => grid.rows.length > 0),
  );
}

/** The sheet itself and its sisters; nobody sees what happens to a hidden one. */
function alike({ sheets }: ImportDraft, index: number): readonly number[] {
  const sheet = sheets[index];
  if (sheet === undefined) return [];
  const signature = signatureOf(sheet.columns);
  return sheets.flatMap(({ grid, columns, mapping }, at) =>
    at === index ||
    (signature !== '' &&
      !grid.hidden &&
      mapping.ledger === sheet.mapping.ledger &&
      signatureOf(columns) === signature)
      ? [at]
      : [],
  );
}

function changed(
  draft: ImportDraft,
  indexes: readonly number[],
  change: (sheet: SheetDraft, index: number) => SheetDraft,
): ImportDraft {
  return {
    ...draft,
    sheets: draft.sheets.map((sheet, at) => (indexes.includes(at) ? change(sheet, at) : sheet)),
  };
}
