import type { Notice, SpecialDay } from '../../rules/calendar';
import { findingOnSheet, type Finding } from '../../rules/findings';
import { ledgerOf } from '../../rules/ledgers';
import type { Records } from '../../rules/records';
import type { Settings } from '../../rules/settings';
import { archiveSheets, CALENDAR_SHEET, SETTINGS_SHEET, type ArchiveMark } from '../layout';
import { archiveMarkOf } from './archive-mark';
import { SEARCHED_ROWS } from './columns';
import type { SheetGrid, Workbook } from '../xlsx';
import { readCalendar } from './calendar';
import { lackingIn } from './lacking';
import { NotALedgerBook } from './not-a-ledger-book';
import { ledgerNamed, mayHoldRecords, recognise } from './recognise';
import { recordsOf } from './records-of';
import { readSettings } from './settings';
import { readLedgerSheet, type LedgerSheet, type SheetReport } from './sheet';
import { nothingStated, settingsFrom, type StatedSettings } from './stated';
import { compact } from '../cells/text';
import { visibleSheet } from './visible-sheet';
import type { FormNames } from '../../rules/regulation/regulation';

/** A ledger workbook as records. Plain data: it crosses a worker boundary as it is. */
export interface LedgerBook {
  /** The file name, as the user knows it. */
  readonly file: string;
  readonly records: Records;
  /** What the workbook says of itself when it is an archive, whose records are copies; null for ledgers. */
  readonly archive: ArchiveMark | null;
  /** What its sheet 设置 says, and the settings that follow, with defaults. */
  readonly stated: StatedSettings;
  readonly settings: Settings;
  /** The complete yearly notices of its sheet 日历. */
  readonly notices: readonly Notice[];
  /** The other days of its sheet 日历. */
  readonly corrections: readonly SpecialDay[];
  /** What is wrong with sheets, 设置 and 日历; problems of single records are on the records. */
  readonly findings: readonly Finding[];
  /** Every sheet, in the order of the workbook. */
  readonly sheets: readonly SheetReport[];
  /** What a ledger workbook of a former version has not, in Chinese: see {@link lackingIn}. */
  readonly lacking: readonly string[];
}

/**
 * Reads a workbook's grids as ledgers: all sheets of every ledger (months may stand on sheets of their own), 设置 and 日历.
 * @param file the name that findings carry
 * @param forms the official names, by which sheets are known beside their other ones
 * @throws NotALedgerBook when no sheet is a ledger
 */
export function readLedgerBook(
  file: string,
  workbook: Pick<Workbook, 'date1904' | 'sheets'>,
  forms: FormNames,
): LedgerBook {
  const { date1904 } = workbook;
  const sheets = workbook.sheets.map(visibleSheet);
  const archive = archiveMarkOf(sheets);
  const ledgers = sheets.map((sheet) =>
    archive !== null && archiveSheets.includes(sheet.name)
      ? notRead(sheet)
      : readSheet(file, sheet, date1904, forms),
  );
  if (ledgers.every(({ report }) => report.ledger === null)) throw new NotALedgerBook(file, sheets, forms);
  const others = readOtherSheets(file, { date1904, sheets });
  return {
    file,
    records: recordsOf(ledgers.flatMap((each) => each.entries)),
    archive,
    ...others,
    settings: settingsFrom(others.stated),
    findings: [...ledgers.flatMap((each) => each.findings), ...others.findings],
    sheets: ledgers.map((each) => each.report),
    lacking: archive === null ? lackingIn(sheets, forms) : [],
  };
}

/** What 设置 and 日历 of a workbook say; nothing where it has no such sheets. */
export function readOtherSheets(
  file: string,
  { date1904, sheets }: Pick<Workbook, 'date1904' | 'sheets'>,
): Pick<LedgerBook, 'stated' | 'notices' | 'corrections' | 'findings'> {
  const settingsSheet = sheets.find((sheet) => compact(sheet.name) === SETTINGS_SHEET);
  const calendarSheet = sheets.find((sheet) => compact(sheet.name) === CALENDAR_SHEET);
  const settings = settingsSheet
    ? readSettings(file, settingsSheet, date1904)
    : { stated: nothingStated, findings: [] };
  const calendar = calendarSheet
    ? readCalendar(file, calendarSheet, date1904)
    : { notices: [], corrections: [], findings: [] };
  return {
    stated: settings.stated,
    notices: calendar.notices,
    corrections: calendar.corrections,
    findings: [...settings.findings, ...calendar.findings],
  };
}

function readSheet(file: string, sheet: SheetGrid, date1904: boolean, forms: FormNames): LedgerSheet {
  const recognised = recognise(sheet, forms);
  if (recognised) return readLedgerSheet(file, sheet, recognised, date1904, forms);
  return { ...notRead(sheet), findings: unmapped(file, sheet, forms) };
}

function notRead(sheet: SheetGrid): LedgerSheet {
  return { entries: [], findings: [], report: noLedger(sheet) };
}

/** A sheet with the name of a ledger, filled, but without its headings. */
function unmapped(file: string, sheet: SheetGrid, forms: FormNames): readonly Finding[] {
  const ledger = mayHoldRecords(sheet.name) ? ledgerNamed(sheet.name, forms) : null;
  if (ledger === null || sheet.rows.length === 0) return [];
  const headings = Object.values(ledgerOf(ledger).fields).slice(0, 4);
  return [
    findingOnSheet(
      { file, sheet: sheet.name, ledger },
      {
        rule: 'sheet/unmapped',
        level: 'defect',
        clauses: [ledgerOf(ledger).clause],
        says: {
          title: '工作表',
          expected: '在前{rows}行内有标题行（{headings}等）',
          actual: '没有找到，这张工作表未读取',
          because: [],
          remedy: null,
        },
        params: {
          rows: { type: 'number', value: SEARCHED_ROWS },
          headings: { type: 'text', value: headings.map((field) => field.heading).join('、') },
        },
      },
    ),
  ];
}

function noLedger(sheet: SheetGrid): SheetReport {
  return {
    sheet: sheet.name,
    hidden: sheet.hidden,
    ledger: null,
    recognisedBy: null,
    headingRow: null,
    records: 0,
    prefilled: 0,
    leftOut: [],
    fromAbove: [],
    unknownColumns: [],
    missingColumns: [],
  };
}
