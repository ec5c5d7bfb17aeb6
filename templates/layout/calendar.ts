import type { Notice, SpecialDay } from '../../rules/calendar';
import { serialOfDay } from '../cells/serial';
import { layoutRow, layoutTable, type LayoutCell } from './table';

/** How the kinds of day are written on the sheet 日历. */
export const DAY_KIND_TITLES = {
  statutory: '法定节假日',
  'swapped-rest': '调休放假',
  'make-up': '调休上班',
  workday: '工作日',
  weekend: '休息日',
} as const satisfies Readonly<Record<SpecialDay['kind'], string>>;

/**
 * Other words by which people say that a day is one of rest or of work. Which kind that is follows from the day: by law a statutory
 * holiday, a make-up workday only on Saturdays and Sundays.
 */
export const DAY_WORDS = {
  rest: [
    '放假',
    '休',
    '休假',
    '调休',
    '补休',
    '公休',
    '假日',
    '假期',
    '节日',
    '节假日',
    '放假调休',
    '法定假日',
  ],
  work: ['上班', '班', '补班', '调班', '照常上班', '正常上班', '周末上班', '工作'],
} as const;

/**
 * The sheet 日历: the days of the yearly notices loaded by the user, and corrections of single days. A row belongs to
 * a notice when its 依据 names the year of the notice (see {@link noticeYearOf}); any other row is a correction.
 */
export const calendarTable = layoutTable({
  name: 'Calendar_Days',
  caption: '特殊日期',
  firstColumn: 1,
  headingRow: 4,
  columns: [
    { key: 'day', heading: '日期', width: 14, format: 'day' },
    { key: 'kind', heading: '类型', width: 12, format: 'text', choices: Object.values(DAY_KIND_TITLES) },
    { key: 'name', heading: '名称', width: 18, format: 'text' },
    {
      key: 'source',
      heading: '依据',
      width: 56,
      format: 'text',
      hint: '放假通知写明年份，如“国务院办公厅关于2027年部分节假日安排的通知”；个别日期更正写明原因',
    },
  ],
});

/** The rows of the table: the notices year by year, then the corrections. */
export function calendarRows(
  notices: readonly Notice[],
  corrections: readonly SpecialDay[] = [],
): readonly (readonly LayoutCell[])[] {
  const announced = [...notices]
    .sort((a, b) => a.year - b.year)
    .flatMap((notice) =>
      notice.days.map((each) => dayRow({ ...each, source: noticeSource(notice.year, each.source) })),
    );
  return [...announced, ...corrections.map(dayRow)];
}

/** What the sheet says of the notice of a year. */
export const NOTICE_WORDS = {
  given: '已按本表',
  shipped: '程序已带',
  missing: '未导入，放假调休未知',
  lacking: '不完整，未采用：缺法定节假日',
} as const;

/** Right of the table: the years, and what the sheet says of their notices. */
export const noticeYearsBlock = { firstColumn: calendarTable.columns.length + 2, years: 6 } as const;

/**
 * The year of the notice that a row's 依据 names: `国务院办公厅关于2027年部分节假日安排的通知`, `2027年放假通知`,
 * `国办发明电〔2026〕7号（2027年节假日安排）`. Null when it names none, so that the row is a correction; so is one by a paper that
 * changes the notice (关于调整2027年劳动节放假安排的通知).
 */
export function noticeYearOf(source: string): number | null {
  const year = YEARLY.exec(source.normalize('NFKC'))?.[1];
  return year === undefined ? null : Number(year);
}

const YEARLY = /(?<!调整|延长|变更|修改|更正)(20\d{2})年[^\d]*?(?:节假日安排|放假安排|放假通知)/;

/** The 依据 of a notice's rows: its source, with the year added where the source (国办发明电〔2026〕7号) does not name it. */
function noticeSource(year: number, source: string): string {
  return noticeYearOf(source) === year ? source : `${source}（${year}年节假日安排）`;
}

function dayRow({ day, kind, name, source }: SpecialDay): readonly LayoutCell[] {
  return layoutRow(calendarTable, { day: serialOfDay(day), kind: DAY_KIND_TITLES[kind], name, source });
}
