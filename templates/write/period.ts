import { recordsBy, recordDay, type Entry, type Records } from '../../rules/records';
import { civil, day, type Day } from '../../rules/time/day';

/** The period of an official form. */
export type Period =
  | { readonly kind: 'month'; readonly year: number; /** 1–12 */ readonly month: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly kind: 'year'; readonly year: number };

/** The kinds of period, as people choose them. */
export const periodKinds: readonly (readonly [Period['kind'], string])[] = [
  ['month', '月'],
  ['quarter', '季度'],
  ['year', '年度'],
];

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

/** @returns the period of `2026-05`, `2026-Q2` or `2026`; null for any other text */
export function parsePeriod(text: string): Period | null {
  const [whole, year, month, quarter] =
    /^(19\d{2}|2\d{3})(?:-(0[1-9]|1[0-2])|-[Qq]([1-4]))?$/.exec(text) ?? [];
  if (whole === undefined) return null;
  if (month !== undefined) return { kind: 'month', year: Number(year), month: Number(month) };
  if (quarter !== undefined)
    return { kind: 'quarter', year: Number(year), quarter: quarterOf(Number(quarter) * 3) };
  return { kind: 'year', year: Number(year) };
}

/** The month before a day's: forms are handed in when a month is over. */
export function monthBefore(today: Day): Period {
  const { year, month } = civil(today);
  return periodStep({ kind: 'month', year, month }, -1);
}

/** The same stretch of time seen as another kind of period: 2026年5月 → 第二季度 → 2026年度. */
export function periodAs(period: Period, kind: Period['kind']): Period {
  const { year } = period;
  const month = firstMonth(period);
  if (kind === 'month') return { kind, year, month };
  if (kind === 'quarter') return { kind, year, quarter: quarterOf(month) };
  return { kind, year };
}

/** The next period of the same kind, or the one before. */
export function periodStep(period: Period, step: 1 | -1): Period {
  const { year } = period;
  if (period.kind === 'year') return { kind: 'year', year: year + step };
  if (period.kind === 'quarter') {
    const quarter = period.quarter + step;
    if (quarter < 1) return { kind: 'quarter', year: year - 1, quarter: 4 };
    return quarter > 4
      ? { kind: 'quarter', year: year + 1, quarter: 1 }
      : { ...period, quarter: quarterOf(quarter * 3) };
  }
  const month = period.month + step;
  if (month < 1) return { kind: 'month', year: year - 1, month: 12 };
  return month > 12 ? { kind: 'month', year: year + 1, month: 1 } : { ...period, month };
}

/** The records whose day (see recordDay) lies in the period. A record without a day lies in none. */
export function recordsIn(period: Period, records: Records): Records {
  const { from, to } = periodDays(period);
  const inPeriod = (entry: Entry): boolean => {
    const on = recordDay(entry);
    return on !== null && from <= on && on <= to;
  };
  return recordsBy((ledger) => records[ledger].filter(inPeriod));
}

/** The first day of the period and the last, included. */
export function periodDays(period: Period): { readonly from: Day; readonly to: Day } {
  return { from: firstDay(period), to: firstDay(periodStep(period, 1)) - 1 };
}

function firstDay(period: Period): Day {
  return day(period.year, firstMonth(period), 1);
}

function firstMonth(period: Period): number {
  if (period.kind === 'month') return period.month;
  return period.kind === 'quarter' ? period.quarter * 3 - 2 : 1;
}

function quarterOf(month: number): 1 | 2 | 3 | 4 {
  if (month <= 3) return 1;
  if (month <= 6) return 2;
  return month <= 9 ? 3 : 4;
}
