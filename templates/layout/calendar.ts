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

/**
 * The year of the notice that a row's 依据 names: `国务院办公厅关于2027年部分节假日安排的通知`, `2027年放假通知`,
 * `国办发明电〔2026〕7号（2027年节假日安排）`. Null when it names none, so that the row is a correction.
 */
export function noticeYearOf(source: string): number | null {
  const year = /(20\d{2})年[^\d]*?(?:节假日安排|放假安排|放假通知)/.exec(source.normalize('NFKC'))?.[1];
  return year === undefined ? null : Number(year);
}

/** The 依据 of a notice's rows: its source, with the year added where the source (国办发明电〔2026〕7号) does not name it. */
function noticeSource(year: number, source: string): string {
  return noticeYearOf(source) === year ? source : `${source}（${year}年节假日安排）`;
}

function dayRow({ day, kind, name, source }: SpecialDay): readonly LayoutCell[] {
  return layoutRow(calendarTable, { day: serialOfDay(day), kind: DAY_KIND_TITLES[kind], name, source });
}
