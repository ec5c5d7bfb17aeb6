import { ledgerKeys, ledgerOf } from '../../rules/ledgers';

/** The sheets of a ledger workbook besides the ledgers. */
export const ABOUT_SHEET = '说明';
export const SETTINGS_SHEET = '设置';
export const CALENDAR_SHEET = '日历';
/** Sheets of printed papers, made from records: they begin so, and hold no records themselves. */
export const DOCUMENT_SHEET_PREFIX = '文书 ';

/** All sheets of a ledger workbook, in order. */
export const sheetNames: readonly string[] = [
  ABOUT_SHEET,
  ...ledgerKeys.map((key) => ledgerOf(key).sheet),
  SETTINGS_SHEET,
  CALENDAR_SHEET,
];

export * from './calendar';
export * from './serial';
export * from './settings';
export * from './table';
