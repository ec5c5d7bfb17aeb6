import data from 'chinese-days/dist/chinese-days.json';
import { day, parseIsoDay, yearOf, civil, type Day } from '../time/day';
import { statutoryDays } from './festivals';
import type { Notice, SpecialDay } from './types';

/**
 * The yearly notices 2004–2026 as days, from the data file of chinese-days (its functions are not used: they
 * answer "workday" for years the file lacks).
 */
export function shippedNotices(): readonly Notice[] {
  return (notices ??= readNotices());
}

/** The days of {@link shippedNotices}, ascending. */
export function shippedDays(): readonly SpecialDay[] {
  return shippedNotices().flatMap((notice) => notice.days);
}

let notices: readonly Notice[] | null = null;

/** Days inside a 放假 block that the file leaves out: both are 放假 in the notice and weekends by the week. */
const OMITTED: readonly (readonly [Day, string])[] = [
  [day(2011, 6, 5), '端午节'],
  [day(2012, 6, 23), '端午节'],
];

const FULL_NAMES: Readonly<Record<string, string>> = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' };

function readNotices(): readonly Notice[] {
  const rest = [...entries(data.holidays), ...OMITTED];
  const work = entries(data.workdays);
  const byYear = new Map<number, SpecialDay[]>();
  const add = (at: Day, kind: SpecialDay['kind'], name: string): void => {
    const year = noticeYear(at, name);
    const source = `国务院办公厅关于${year}年部分节假日安排的通知（据 chinese-days 数据）`;
    const days = byYear.get(year) ?? [];
    days.push({ day: at, kind, name, source });
    byYear.set(year, days);
  };
  for (const [at, name] of rest) {
    const byLaw = statutoryDays(yearOf(at)).find((statutory) => statutory.day === at);
    add(at, byLaw ? 'statutory' : 'swapped-rest', byLaw?.name ?? name);
  }
  for (const [at, name] of work) add(at, 'make-up', name);
  return [...byYear]
    .sort(([a], [b]) => a - b)
    .map(([year, days]) => ({
      year,
      source: days[0]?.source ?? '',
      days: days.sort((a, b) => a.day - b.day),
    }));
}

/** The last days of December that belong to 元旦 are in the notice of the year that follows. */
function noticeYear(at: Day, name: string): number {
  const { year, month } = civil(at);
  return month === 12 && name === '元旦' ? year + 1 : year;
}

/** The file says `"2026-05-01": "Labour Day,劳动节,2"`. */
function entries(days: Readonly<Record<string, string>>): (readonly [Day, string])[] {
  return Object.entries(days).map(([iso, text]) => {
    const at = parseIsoDay(iso);
    const name = text.split(',')[1];
    if (at === null || name === undefined)
      throw new Error(`chinese-days: expected "date": "English,中文,n", found "${iso}": "${text}"`);
    return [at, FULL_NAMES[name] ?? name];
  });
}
