import { ledgerKeys } from '../../rules/ledgers';
import type { FormNames } from '../../rules/regulation/regulation';

/** The sheets of a ledger workbook besides the ledgers. */
export const ABOUT_SHEET = '说明';
export const SETTINGS_SHEET = '设置';
export const CALENDAR_SHEET = '日历';
/** Hidden: works out from 日历 and 设置 what the self-checking columns need. Holds nothing that people enter. */
export const DAY_SHEET = '日历推算';
/** Sheets of printed papers, made from records: they begin so, and hold no records themselves. */
export const DOCUMENT_SHEET_PREFIX = '文书 ';
/** The heading over 编号 where a printed form repeats it: no column of the ledger. */
export const REPEATED_ID = '对应编号';

/** Columns by which a ledger sheet judges itself have headings that begin so, and hold nothing of a record. */
export const CHECK_HEADING = '核查';

/** The sheets of a ledger workbook that people use, in order. */
export function sheetNames(forms: FormNames): readonly string[] {
  return [ABOUT_SHEET, ...ledgerKeys.map((key) => forms[key]), SETTINGS_SHEET, CALENDAR_SHEET];
}

/** All that a ledger workbook is written with: {@link sheetNames} and what works for them unseen. */
export function bookSheets(forms: FormNames): readonly string[] {
  return [...sheetNames(forms), DAY_SHEET];
}

export * from './amendments';
export * from './archive';
export * from './calendar';
export * from './ranges';
export * from './settings';
export * from './table';
