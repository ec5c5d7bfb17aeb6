import { isoMonth, type Day } from '../time/day';

/** Two typing errors in a year must not make a chart of ten thousand months. */
const LONGEST_SPAN = 240;

const remembered = new Map<Day, string>();

/** `2026-05` of a day, remembered: 100,000 records share a few hundred days. */
export function monthOf(day: Day): string {
  let month = remembered.get(day);
  if (month === undefined) remembered.set(day, (month = isoMonth(day)));
  return month;
}

/** `2026年5月` */
export function monthText(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
}

/**
 * The given months in order, with the months missing between the first and the last.
 * A span of more than 20 years can only come of a mistyped year and is not filled.
 */
export function monthsThrough(months: Iterable<string>): readonly string[] {
  const given = [...new Set(months)].sort();
  const first = given[0];
  const last = given.at(-1);
  if (first === undefined || last === undefined || ordinal(last) - ordinal(first) > LONGEST_SPAN)
    return given;
  return Array.from({ length: ordinal(last) - ordinal(first) + 1 }, (_, index) =>
    monthAt(ordinal(first) + index),
  );
}

/** `2026年2月、2026年4月—2026年9月`: months in order as people write them, three or more in a row as a span. */
export function monthsText(months: readonly string[]): string {
  const runs: string[][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && ordinal(month) === ordinal(last) + 1) run.push(month);
    else runs.push([month]);
  }
  return runs
    .flatMap((run) => {
      const texts = run.map(monthText);
      return texts.length < 3 ? texts : `${texts[0] ?? ''}—${texts.at(-1) ?? ''}`;
    })
    .join('、');
}

function ordinal(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function monthAt(at: number): string {
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}
