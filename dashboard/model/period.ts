import { monthText } from '../../rules/measures';
import { civil } from '../../rules/time/day';
import { dayOfMoment, type Moment } from '../../rules/time/moment';

/** Months from–to, both included, as `2026-05`; null is open. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

export type PresetName = '本月' | '本季' | '本年' | '全部';
export const presetNames: readonly PresetName[] = ['本月', '本季', '本年', '全部'];

export const wholePeriod: Period = { from: null, to: null };

/** The months that a preset means at a moment: 本季 is the calendar quarter, 本年 the calendar year. */
export function preset(name: PresetName, now: Moment): Period {
  const { year, month } = civil(dayOfMoment(now));
  switch (name) {
    case '本月':
      return { from: monthKey(year, month), to: monthKey(year, month) };
    case '本季': {
      const first = month - ((month - 1) % 3);
      return { from: monthKey(year, first), to: monthKey(year, first + 2) };
    }
    case '本年':
      return { from: monthKey(year, 1), to: monthKey(year, 12) };
    case '全部':
      return wholePeriod;
  }
}

/** The preset that the period is, if any. */
export function presetOf(period: Period, now: Moment): PresetName | null {
  return presetNames.find((name) => samePeriod(preset(name, now), period)) ?? null;
}

/** `2026年5月至2026年7月`, `2026年5月`, `2026年5月以后`, `全部时段` */
export function periodText({ from, to }: Period): string {
  if (from === null && to === null) return '全部时段';
  if (from === null) return `${monthText(to ?? '')}以前`;
  if (to === null) return `${monthText(from)}以后`;
  return from === to ? monthText(from) : `${monthText(from)}至${monthText(to)}`;
}

/** The month when the text is one, `2026-05`. */
export function parseMonth(text: string | null): string | null {
  return text !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : null;
}

function samePeriod(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}

function monthKey(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
