import { recordDay, type Entry, type Records } from '../../rules/records';
import { day, type Day } from '../../rules/time/day';

/** The period of an official form. */
export type Period =
  | { readonly kind: 'month'; readonly year: number; /** 1–12 */ readonly month: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly kind: 'year'; readonly year: number };

const QUARTERS = ['一', '二', '三', '四'] as const;

/** `2026年5月`, `2026年第二季度`, `2026年度` */
export function periodTitle(period: Period): string {
  switch (period.kind) {
    case 'month':
      return `${period.year}年${period.month}月`;
    case 'quarter':
      return `${period.year}年第${QUARTERS[period.quarter - 1] ?? period.quarter}季度`;
    case 'year':
      return `${period.year}年度`;
  }
}

/** The records whose day (see recordDay) lies in the period. A record without a day lies in none. */
export function recordsIn(period: Period, records: Records): Records {
  const { from, to } = spanOf(period);
  const inPeriod = (entry: Entry): boolean => {
    const on = recordDay(entry);
    return on !== null && from <= on && on < to;
  };
  return {
    assist: records.assist.filter(inPeriod),
    notice: records.notice.filter(inPeriod),
    credential: records.credential.filter(inPeriod),
    booking: records.booking.filter(inPeriod),
    overtime: records.overtime.filter(inPeriod),
    timeoff: records.timeoff.filter(inPeriod),
  };
}

/** The first day of the period and the first after it. */
function spanOf(period: Period): { from: Day; to: Day } {
  const months = { month: 1, quarter: 3, year: 12 }[period.kind];
  const first =
    period.kind === 'month' ? period.month : period.kind === 'quarter' ? period.quarter * 3 - 2 : 1;
  const next = first + months;
  return {
    from: day(period.year, first, 1),
    to: next > 12 ? day(period.year + 1, next - 12, 1) : day(period.year, next, 1),
  };
}
