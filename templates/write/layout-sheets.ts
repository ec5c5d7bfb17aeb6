import { cellAddress, columnName } from '../../rules/address';
import { shippedNotices, type Notice, type SpecialDay } from '../../rules/calendar';
import type { SettingsList } from '../../rules/ledgers';
import type { Settings } from '../../rules/settings';
import {
  basicSettings,
  basicsTable,
  CALENDAR_SHEET,
  calendarRows,
  calendarTable,
  LIST_ROWS,
  NOTICE_WORDS,
  noticeYearsBlock,
  listColumns,
  listRange,
  SETTINGS_HEADING_ROW,
  SETTINGS_SHEET,
  settingsRows,
  settingsTables,
  type BasicSetting,
  type LayoutCell,
  type LayoutColumn,
  type LayoutTable,
  type SettingsTableKey,
} from '../layout';
import { noticeWords } from '../formulas/day-sheet';
import { setPage, titleSpan, writeLine, writeTitle } from '../sheet/page';
import { cellStyle, fonts, headingStyle, layoutFormats } from '../sheet/styles';
import { writeTable } from '../sheet/table';
import {
  choiceValidation,
  dateValidation,
  listNames,
  listValidation,
  numberValidation,
  timeValidation,
} from './validation';
import { cellText } from '../cells/write';
import type { Book } from '../sheet/book';
import type { Sheet } from '../sheet/sheet';
import type { Validation } from '../sheet/validation';

const NOTE_ROW = 2;

/** Adds the sheet 设置. */
export function addSettingsSheet(book: Book, settings: Settings): void {
  const tables = Object.values<LayoutTable>(settingsTables);
  const last = tables[tables.length - 1] ?? basicsTable;
  const sheet = addSheet(book, SETTINGS_SHEET, tables, {
    note: '先填写部室、人员、事项和办公时间，各登记表的下拉列表取自这里。在每个表格的下一行续填，表格自动扩展；请勿改动标题行的文字。',
    columns: last.firstColumn + last.columns.length - 1,
  });
  const rows = settingsRows(settings);
  const keys: readonly SettingsTableKey[] = ['basics', 'units', 'staff', 'items', 'hours', 'amendments'];
  for (const key of keys) addBlock(sheet, settingsTables[key], rows[key]);
  Object.values<BasicSetting>(basicSettings).forEach((setting, index) => {
    const row = SETTINGS_HEADING_ROW + 1 + index;
    addBasicValidation(sheet, cellAddress(row, basicsTable.firstColumn + 1), setting);
  });
  sheet.growsFrom = SETTINGS_HEADING_ROW + 1;
}

/**
 * Adds the sheet 日历 with the notices loaded by the user and the corrections of single days.
 * @param judgesItself whether the workbook works out which years are known, to be said beside them
 */
export function addCalendarSheet(
  book: Book,
  notices: readonly Notice[],
  corrections: readonly SpecialDay[],
  judgesItself: boolean,
): void {
  const sheet = addSheet(book, CALENDAR_SHEET, [calendarTable], {
    note: '程序已带有已公布年份的放假安排。这里只填写新公布的安排和个别日期的更正，在表格的下一行续填。',
    columns: calendarTable.columns.length,
  });
  addBlock(sheet, calendarTable, calendarRows(notices, corrections));
  if (judgesItself) addNoticeYears(sheet, notices);
  sheet.growsFrom = calendarTable.headingRow + 1;
}

/** Which years' notices are known, from the last that the program has on, worked out by the workbook. */
function addNoticeYears(sheet: Sheet, notices: readonly Notice[]): void {
  const { firstColumn, years } = noticeYearsBlock;
  const { headingRow } = calendarTable;
  const last = Math.max(...shippedNotices().map(({ year }) => year));
  ['年份', '放假通知'].forEach((heading, index) => {
    sheet.write(headingRow, firstColumn + index, heading, headingStyle('optional'));
  });
  sheet.setColumn(firstColumn, { width: 8 });
  sheet.setColumn(firstColumn + 1, { width: 34 });
  for (let index = 0; index < years; index += 1) {
    const [row, year] = [headingRow + 1 + index, last + index];
    sheet.write(row, firstColumn, year, cellStyle(layoutFormats.integer, 'center'));
    const known = notices.some((notice) => notice.year === year)
      ? 'given'
      : index === 0
        ? 'shipped'
        : 'missing';
    sheet.fillDown(firstColumn + 1, { firstRow: row, rows: 1, results: [NOTICE_WORDS[known]] }, () =>
      noticeWords(year),
    );
    sheet.style(row, firstColumn + 1, cellStyle(layoutFormats.text, 'left'));
  }
}

/**
 * The named lists behind the drop-downs: name → formula of the filled part of a column of 设置. INDEX, not OFFSET or
 * INDIRECT: it is worked out only when the list changes. The filled part, because Excel accepts anything where a
 * list holds an empty cell.
 */
export function listFormulas(): ReadonlyMap<string, string> {
  const lists: readonly SettingsList[] = ['units', 'staff', 'items'];
  return new Map(lists.map((list) => [listNames[list], filledPart(list)]));
}

function filledPart(list: SettingsList): string {
  const { table, key } = listColumns[list];
  const all = listRange(SETTINGS_SHEET, table, key);
  const [first = ''] = all.split(':');
  return `${first}:INDEX(${all},MAX(1,COUNTA(${all})))`;
}

interface SheetText {
  readonly note: string;
  /** The last column in use. */
  readonly columns: number;
}

function addSheet(book: Book, name: string, tables: readonly LayoutTable[], text: SheetText): Sheet {
  const sheet = book.addSheet(name, {
    frozen: { rows: SETTINGS_HEADING_ROW, columns: 0 },
    activeCell: cellAddress(SETTINGS_HEADING_ROW + 1, 1),
  });
  const widths = Array.from({ length: text.columns }, () => 3);
  for (const { firstColumn, columns } of tables) {
    columns.forEach(({ width }, index) => (widths[firstColumn - 1 + index] = width));
  }
  widths.forEach((width, index) => {
    sheet.setColumn(index + 1, { width });
  });
  const page = { widths, headingRow: SETTINGS_HEADING_ROW, repeatsFirstColumn: false, header: name };
  const span = titleSpan(page);
  writeTitle(sheet, name, span);
  writeLine(sheet, NOTE_ROW, text.note, span);
  setPage(sheet, page);
  return sheet;
}

function addBlock(sheet: Sheet, table: LayoutTable, rows: readonly (readonly LayoutCell[])[]): void {
  const { name, caption, firstColumn, headingRow, columns } = table;
  sheet.write(headingRow - 1, firstColumn, caption, { font: fonts.required });
  sheet.setRow(headingRow - 1, { height: 22 });
  columns.forEach(({ format }, index) => {
    sheet.setColumn(firstColumn + index, { style: styleOf(format) });
  });
  writeTable(sheet, {
    name,
    headingRow,
    firstColumn,
    columns: columns.map(({ heading, format, width }) => ({
      heading,
      width,
      headingStyle: headingStyle('optional'),
      style: styleOf(format),
    })),
    rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cellText(cell) : cell))),
  });
  if (table === basicsTable) return;
  columns.forEach((column, index) => {
    const letters = columnName(firstColumn + index);
    sheet.validate(
      `${letters}${headingRow + 1}:${letters}${headingRow + LIST_ROWS}`,
      prompted(column.heading, column.hint, columnValidation(column)),
    );
  });
}

function addBasicValidation(
  sheet: Sheet,
  address: string,
  { label, hint, choices, format }: BasicSetting,
): void {
  sheet.validate(
    address,
    prompted(
      label,
      hint,
      columnValidation({ key: label, heading: label, width: 0, format, ...(choices && { choices }) }),
    ),
  );
}

function columnValidation({ heading, choices, list, format }: LayoutColumn): Validation {
  if (choices !== undefined) return choiceValidation(heading, choices);
  if (list !== undefined) return listValidation(heading, list, 'warning');
  switch (format) {
    case 'integer':
      return numberValidation(heading, 'whole', 1);
    case 'day':
      return dateValidation(heading, '2026-10-01');
    case 'time':
      return timeValidation(heading);
    case 'text':
    case 'wrapped':
    case 'yearly':
    case 'any':
      return { type: 'any' };
  }
}

function prompted(heading: string, hint: string | undefined, validation: Validation): Validation {
  return hint === undefined
    ? validation
    : { ...validation, showInputMessage: true, promptTitle: heading, prompt: hint };
}

function styleOf(format: LayoutColumn['format']) {
  return cellStyle(layoutFormats[format], format === 'text' || format === 'wrapped' ? 'left' : 'center');
}
