import type { Column } from './day-column';
import { columnNumber } from '../../rules/address';
import { defaultCalendar, festivalDays, shippedNotices } from '../../rules/calendar';
import type { Regulation } from '../../rules/regulation/regulation';
import { yearOf, type Day } from '../../rules/time/day';
import { serialOfDay } from '../cells/serial';
import {
  CALENDAR_SHEET,
  calendarTable,
  DAY_KIND_TITLES,
  DAY_SHEET,
  DAY_WORDS,
  NOTICE_WORDS,
  hoursTable,
  lettersOf,
  LIST_ROWS,
  listName,
  SETTINGS_SHEET,
} from '../layout';
import type { Book } from '../sheet/book';
import type { Sheet } from '../sheet/sheet';
import { MARKS, replaced } from './cell-texts';
import { FIRST_DAY, LAST_DAY, UNKNOWN_DAY } from './days';
import { formulaNames } from './names';
import { stretchColumns } from './stretch-columns';

const HEADING_ROW = 3;
const FIRST_ROW = HEADING_ROW + 1;
/** Seasons of office hours that are looked at. */
const SEASONS = 8;
const FIRST_YEAR = yearOf(FIRST_DAY);
/** One more, since 元旦 reaches back to December 29. */
const YEARS = yearOf(LAST_DAY) - FIRST_YEAR + 2;

/**
 * Adds the hidden sheet 日历推算: what every day is, by the notices shipped and by what 日历 says now, how many workdays have
 * passed, when the office closes by 设置, and which limits are in force when by its 制度修订. The sheets 日历 and 设置 stay what
 * people edit; this one only works it out.
 */
export function addDaySheet(book: Book, regulation: Regulation): void {
  const sheet = book.addSheet(DAY_SHEET, { state: 'hidden' });
  sheet.write(1, 1, '由公式从“日历”“设置”推算，供各登记表的“核查”使用，请勿修改。');
  for (const column of allColumns(regulation)) writeColumn(sheet, column);
}

/** The names by which formulas find what the sheet works out, and the ranges they stand for. */
export function dayNames(regulation: Regulation): ReadonlyMap<string, string> {
  const ranges = allColumns(regulation).flatMap(({ name, letter, rows }): [string, string][] =>
    name === undefined ? [] : [[name, `${DAY_SHEET}!${cellsOf(letter, rows)}`]],
  );
  return new Map([...ranges, [formulaNames.marks, `"${MARKS}"`]]);
}

function allColumns(regulation: Regulation): readonly Column[] {
  return [...columns, ...stretchColumns(regulation, STRETCH_COLUMN, FIRST_ROW)];
}

/** Right of the clock. */
const STRETCH_COLUMN = 28;

function writeColumn(sheet: Sheet, column: Column): void {
  const { letter, heading, rows, values, formula, days } = column;
  const number = columnNumber(letter);
  sheet.write(HEADING_ROW, number, heading);
  const given = values?.() ?? [];
  given.forEach((value, index) => {
    if (value !== '') sheet.write(FIRST_ROW + index, number, value);
  });
  const filled = { firstRow: FIRST_ROW + given.length, rows: rows - given.length };
  if (formula) sheet.fillDown(number, filled, formula);
  if (days === true) sheet.setColumn(number, { style: { numFmt: 'yyyy-mm-dd' } });
}

const DAYS = LAST_DAY - FIRST_DAY + 1;
const allDays = (): readonly Day[] => Array.from({ length: DAYS }, (_, index) => FIRST_DAY + index);
const YEAR_LIST = Array.from({ length: YEARS }, (_, index) => FIRST_YEAR + index);
/** Every date of a leap year as month × 100 + date. */
const DATES = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].flatMap((length, month) =>
  Array.from({ length }, (_, date) => (month + 1) * 100 + date + 1),
);
const STATUTORY = YEAR_LIST.flatMap((year) =>
  festivalDays(year)
    .flatMap(({ days }) => days)
    .map((day) => ({ year, day })),
);

const specialDays = listName(calendarTable, 'day');
const sources = listName(calendarTable, 'source');

/** The blocks of the sheet, side by side: days, rows of 日历, years, statutory days, seasons, dates, clock. */
const columns: readonly Column[] = [
  { letter: 'A', heading: '推算日', rows: DAYS, values: () => allDays().map(serialOfDay), days: true },
  { letter: 'B', heading: '内置类型', rows: DAYS, values: shippedTitles },
  { letter: 'C', heading: '通知年份', rows: DAYS, values: noticeYears },
  { letter: 'D', heading: '推算类型', rows: DAYS, formula: dayKind, name: formulaNames.kinds },
  { letter: 'E', heading: '工作日序', rows: DAYS, formula: workdaysUntil, name: formulaNames.workdays },
  { letter: 'F', heading: '未定日序', rows: DAYS, formula: undecidedUntil, name: formulaNames.undecided },
  {
    letter: 'G',
    heading: '可能工作日序',
    rows: DAYS,
    formula: (row) => `E${row}+F${row}`,
    name: formulaNames.possible,
  },
  { letter: 'H', heading: '特殊日', rows: LIST_ROWS, formula: lastOfDay, days: true },
  { letter: 'I', heading: '特殊类型', rows: LIST_ROWS, formula: specialKind },
  { letter: 'J', heading: '年份', rows: YEARS, values: () => YEAR_LIST },
  { letter: 'K', heading: '已内置', rows: YEARS, values: () => YEAR_LIST.map(isShipped) },
  { letter: 'L', heading: '法定天数', rows: YEARS, values: () => YEAR_LIST.map(statutoryCount) },
  { letter: 'M', heading: '已列天数', rows: YEARS, formula: announcedCount },
  { letter: 'N', heading: '通知状态', rows: YEARS, formula: noticeState },
  {
    letter: 'P',
    heading: '法定年份',
    rows: STATUTORY.length,
    values: () => STATUTORY.map(({ year }) => year),
  },
  {
    letter: 'Q',
    heading: '法定日',
    rows: STATUTORY.length,
    values: () => STATUTORY.map(({ day }) => serialOfDay(day)),
    days: true,
  },
  { letter: 'R', heading: '已列入', rows: STATUTORY.length, formula: isAnnounced },
  { letter: 'T', heading: '季节起', rows: SEASONS, formula: (row) => dateNumber(seasonCell('from', row)) },
  { letter: 'U', heading: '季节止', rows: SEASONS, formula: (row) => dateNumber(seasonCell('to', row)) },
  { letter: 'V', heading: '下午下班', rows: SEASONS, formula: seasonClosing },
  { letter: 'W', heading: '月日', rows: DATES.length, values: () => DATES, name: formulaNames.dates },
  {
    letter: 'X',
    heading: '当日下班',
    rows: DATES.length,
    formula: (row) => closingOn(`W${row}`),
    name: formulaNames.closings,
  },
  { letter: 'Z', heading: '判定时刻', rows: 1, formula: () => 'NOW()', name: formulaNames.now },
];

/** The rows of a column of this sheet, as an absolute range. */
function rangeOf(letter: string): string {
  const rows = columns.find((each) => each.letter === letter)?.rows ?? 1;
  return cellsOf(letter, rows);
}

function cellsOf(letter: string, rows: number): string {
  const [first, last] = [`$${letter}$${FIRST_ROW}`, `$${letter}$${FIRST_ROW + rows - 1}`];
  return rows === 1 ? first : `${first}:${last}`;
}

function shippedTitles(): readonly string[] {
  const shipped = defaultCalendar();
  return allDays().map((day) => {
    const kind = shipped.kindOf(day);
    return kind === 'unknown' ? '' : DAY_KIND_TITLES[kind];
  });
}

/** The year of the notice that says what the day is; the last days of December may be in the next one's. */
function noticeYears(): readonly number[] {
  const years = new Map(
    shippedNotices().flatMap(({ year, days }) => days.map(({ day }): [Day, number] => [day, year])),
  );
  return allDays().map((day) => years.get(day) ?? yearOf(day));
}

function isShipped(year: number): number {
  return shippedNotices().some((notice) => notice.year === year) ? 1 : 0;
}

function statutoryCount(year: number): number {
  return STATUTORY.filter((each) => each.year === year).length;
}

function announcedCount(row: number): string {
  return `COUNTIFS(${rangeOf('P')},J${row},${rangeOf('R')},1)`;
}

/** 0: the year's notice is missing; 1: shipped; 2: given in 日历, which replaces what was shipped. */
function noticeState(row: number): string {
  return `IF(AND(L${row}>0,M${row}=L${row}),2,K${row})`;
}

/** Whether the notice of a year is known, in words, and what an incomplete one in 日历 lacks. */
export function noticeWords(year: number): string {
  const row = FIRST_ROW + year - FIRST_YEAR;
  const cell = (letter: string) => `${DAY_SHEET}!$${letter}$${row}`;
  const lacking = `"${NOTICE_WORDS.lacking}"&(${cell('L')}-${cell('M')})&"天"`;
  const none = `IF(${cell('M')}>0,${lacking},"${NOTICE_WORDS.missing}")`;
  return `IF(${cell('N')}=2,"${NOTICE_WORDS.given}",IF(${cell('N')}=1,"${NOTICE_WORDS.shipped}",${none}))`;
}

/** As createCalendar: what 日历 lists, then the law, then the notice of the year, else unknown while one that counts is missing. */
function dayKind(row: number): string {
  const [day, shipped, noticeYear] = [`A${row}`, `B${row}`, `C${row}`];
  const state = (year: string) => `INDEX(${rangeOf('N')},${year}-${FIRST_YEAR - 1})`;
  const byWeek = `IF(WEEKDAY(${day},2)>5,"${DAY_KIND_TITLES.weekend}","${DAY_KIND_TITLES.workday}")`;
  // Three days on, the last three days of December lie in the year whose 元旦 they may belong to.
  const missing = `OR(${state(`YEAR(${day})`)}=0,${state(`YEAR(${day}+3)`)}=0)`;
  const announced = `IF(OR(${shipped}="",${state(noticeYear)}=2),${byWeek},${shipped})`;
  const unlisted = `IF(${shipped}="${DAY_KIND_TITLES.statutory}",${shipped},IF(${missing},"${UNKNOWN_DAY}",${announced}))`;
  return `IFERROR(INDEX(${rangeOf('I')},MATCH(${day},${rangeOf('H')},0)),${unlisted})`;
}

function workdaysUntil(row: number): string {
  const { workday, 'make-up': makeUp } = DAY_KIND_TITLES;
  return counted('E', row, `OR(D${row}="${workday}",D${row}="${makeUp}")`);
}

function undecidedUntil(row: number): string {
  return counted('F', row, `D${row}="${UNKNOWN_DAY}"`);
}

/** How many days up to and including this one fulfil the condition. */
function counted(letter: string, row: number, condition: string): string {
  // Above the first is the heading, which counts as nothing.
  return `N(${letter}${row - 1})+IF(${condition},1,0)`;
}

/** The day of a row of 日历 whose kind can be read, unless a later such row speaks of the same day: of two entries the later wins. */
function lastOfDay(row: number): string {
  const letters = lettersOf(calendarTable, 'day');
  const first = calendarRow(row);
  const own = `${CALENDAR_SHEET}!$${letters}${first}`;
  const later = `${CALENDAR_SHEET}!$${letters}${first + 1}:$${letters}$${calendarTable.headingRow + 1 + LIST_ROWS}`;
  const kinds = `$I${row + 1}:$I$${FIRST_ROW + LIST_ROWS}`;
  return `IF(LEN($I${row})=0,"",IF(COUNTIFS(${later},${own},${kinds},"?*")=0,INT(${own}),""))`;
}

/** The kind of a row of 日历 as it is read (read/calendar.ts): its title, or 放假 and 上班 in other words by what the day is. */
function specialKind(row: number): string {
  const day = `${CALENDAR_SHEET}!$${lettersOf(calendarTable, 'day')}${calendarRow(row)}`;
  const cell = `${CALENDAR_SHEET}!$${lettersOf(calendarTable, 'kind')}${calendarRow(row)}`;
  const word = replaced(cell, [' ', '\u3000'], '');
  const { statutory, workday, 'swapped-rest': rest, 'make-up': makeUp } = DAY_KIND_TITLES;
  const restKind = `IF(ISNUMBER(MATCH(INT(${day}),${rangeOf('Q')},0)),"${statutory}","${rest}")`;
  const workKind = `IF(WEEKDAY(${day},2)>5,"${makeUp}","${workday}")`;
  const titled = `IF(${isAmong(word, Object.values(DAY_KIND_TITLES))},${word},"")`;
  const read = `IF(${isAmong(word, DAY_WORDS.rest)},${restKind},IF(${isAmong(word, DAY_WORDS.work)},${workKind},${titled}))`;
  return `IF(AND(ISNUMBER(${day}),LEN(${cell})>0),${read},"")`;
}

/** Whether a text that is not empty is one of the words. */
function isAmong(text: string, words: readonly string[]): string {
  return `ISNUMBER(FIND("、"&${text}&"、","、${words.join('、')}、"))`;
}

/** The row of 日历 that a row of this sheet speaks of. */
function calendarRow(row: number): number {
  return calendarTable.headingRow + 1 + row - FIRST_ROW;
}

/** Whether 日历 lists a statutory day under the notice of its year: see noticeYearOf. */
function isAnnounced(row: number): string {
  const under = ['节假日安排', '放假安排', '放假通知'].map(
    (title) => `COUNTIFS(${specialDays},Q${row},${sources},"*"&P${row}&"年*${title}*",${rangeOf('I')},"?*")`,
  );
  return `IF(${under.join('+')}>0,1,0)`;
}

function seasonCell(key: (typeof hoursTable)['columns'][number]['key'], row: number): string {
  const first = hoursTable.headingRow + 1;
  return `${SETTINGS_SHEET}!$${lettersOf(hoursTable, key)}${first + row - FIRST_ROW}`;
}

/** 5月1日 as 501; 0 for anything else. */
function dateNumber(cell: string): string {
  const month = `VALUE(LEFT(${cell},FIND("月",${cell})-1))`;
  const date = `VALUE(MID(${cell},FIND("月",${cell})+1,FIND("日",${cell})-FIND("月",${cell})-1))`;
  return `IFERROR(${month}*100+${date},0)`;
}

/** The closing time of a season that is filled in completely. */
function seasonClosing(row: number): string {
  const times = ['morningOpen', 'morningClose', 'afternoonOpen', 'afternoonClose'] as const;
  const cells = times.map((key) => seasonCell(key, row));
  return `IF(AND(T${row}>0,U${row}>0,COUNT(${cells.join(',')})=4),${seasonCell('afternoonClose', row)},"")`;
}

/** The closing time of the first season that covers the date; one whose end comes before its start passes over New Year. */
function closingOn(date: string): string {
  const seasons = Array.from({ length: SEASONS }, (_, index) => FIRST_ROW + index);
  return seasons.reduceRight((rest, row) => {
    const [from, to, closes] = [`$T$${row}`, `$U$${row}`, `$V$${row}`];
    const within = `IF(${from}<=${to},AND(${from}<=${date},${date}<=${to}),OR(${from}<=${date},${date}<=${to}))`;
    return `IF(AND(ISNUMBER(${closes}),${within}),${closes},${rest})`;
  }, '""');
}
