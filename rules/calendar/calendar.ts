import { civil, dayText, isSaturdayOrSunday, yearOf, type Day } from '../time/day';
import { LAW_YEARS, statutoryDays } from './festivals';
import { rememberedByDay } from './memo';
import { shippedNotices } from './shipped';
import type { DayKind, Notice, SpecialDay, StatedDay } from './types';

/** What every day is, as far as the papers loaded say. Immutable: answers derived from it may be remembered. */
export interface Calendar {
  readonly kindOf: (day: Day) => DayKind;
  /** The festival, or the text of a correction; null for an ordinary or unknown day. */
  readonly nameOf: (day: Day) => string | null;
  /** What is said of a day that is not what its weekday says, and by which paper; null for any other day. */
  readonly stated: (day: Day) => StatedDay | null;
  /** The years whose notice is loaded, ascending. */
  readonly knownYears: readonly number[];
  /** The year whose notice would decide this day, when the day is unknown for want of it; else null. */
  readonly missingYear: (day: Day) => number | null;
  /** One Chinese sentence without full stop: what the day is and, where a paper or a user says so, which. */
  readonly explain: (day: Day) => string;
}

export interface CalendarSource {
  /** Days of the notices; of two entries for one day the later wins (a notice that amends another). */
  readonly days: readonly SpecialDay[];
  /** The years whose yearly notice is in `days` completely. */
  readonly years: readonly number[];
  /** Days corrected by the user: they win over law and notices. */
  readonly corrections?: readonly SpecialDay[];
}

/**
 * A calendar of the days given. Statutory days hold by law in every year. In a year whose notice is not loaded any
 * other day may have been moved and is `unknown`; so are December 29–31 of a loaded year while the next notice is
 * missing (元旦 has reached back to the 29th, never further, in the notices of 2005–2026).
 * @throws RangeError when a year lies outside the years of the law known here ({@link LAW_YEARS})
 */
export function createCalendar({ days, years, corrections = [] }: CalendarSource): Calendar {
  const outside = years.find((year) => year < LAW_YEARS.first || year > LAW_YEARS.last);
  if (outside !== undefined) {
    throw new RangeError(`日历只支持${LAW_YEARS.first}—${LAW_YEARS.last}年，收到的年份是${outside}`);
  }
  const announced = new Map(days.map((each) => [each.day, each]));
  const corrected = new Map(corrections.map((each) => [each.day, each]));
  const loaded = new Set(years);

  const specialDay = (day: Day): SpecialDay | null =>
    corrected.get(day) ??
    statutoryDays(yearOf(day)).find((each) => each.day === day) ??
    announced.get(day) ??
    null;
  const missingYear = (day: Day): number | null => (specialDay(day) ? null : firstMissing(loaded, day));
  const compute = (day: Day): DayKind => {
    const special = specialDay(day);
    if (special) return special.kind;
    if (firstMissing(loaded, day) !== null) return 'unknown';
    return isSaturdayOrSunday(day) ? 'weekend' : 'workday';
  };
  const kindOf = rememberedByDay(compute);

  return {
    kindOf,
    nameOf: (day) => specialDay(day)?.name ?? null,
    stated(day) {
      const special = specialDay(day);
      return special === null ? null : { ...special, corrected: corrected.has(day) };
    },
    knownYears: [...loaded].sort((a, b) => a - b),
    missingYear,
    explain(day) {
      const missing = missingYear(day);
      if (missing !== null) return unknownText(day, missing);
      const sentence = `${dayText(day)}${phrase(kindOf(day), specialDay(day)?.name ?? '')}`;
      const correction = corrected.get(day);
      return correction
        ? `${sentence}，按人工更正${correction.source ? `（${correction.source}）` : ''}`
        : sentence;
    },
  };
}

/**
 * The calendar with the shipped notices in it. A notice given for a year replaces the shipped one of that year.
 * @throws RangeError as {@link createCalendar}
 */
export function defaultCalendar(
  extra: { notices?: readonly Notice[]; corrections?: readonly SpecialDay[] } = {},
): Calendar {
  const byYear = new Map(
    [...shippedNotices(), ...(extra.notices ?? [])].map((notice) => [notice.year, notice]),
  );
  return createCalendar({
    days: [...byYear.values()].flatMap((notice) => notice.days),
    years: [...byYear.keys()],
    corrections: extra.corrections ?? [],
  });
}

/** The year of the missing notice that could still move an ordinary day; null when both that could are loaded. */
function firstMissing(loaded: ReadonlySet<number>, day: Day): number | null {
  const { year, month, date } = civil(day);
  if (!loaded.has(year)) return year;
  return month === 12 && date >= 29 && !loaded.has(year + 1) ? year + 1 : null;
}

function unknownText(day: Day, missing: number): string {
  return `${missing}年放假通知尚未导入，${dayText(day, yearOf(day) !== missing)}是否放假、调休未知`;
}

function phrase(kind: DayKind, name: string): string {
  const inBrackets = name === '' ? '' : `（${name}）`;
  switch (kind) {
    case 'workday':
      return '是工作日';
    case 'weekend':
      return '是休息日';
    case 'statutory':
      return `是法定节假日${inBrackets}`;
    case 'swapped-rest':
      return `在${name}放假期间`;
    case 'make-up':
      return `是调休上班日${inBrackets}`;
    case 'unknown':
      return '是否放假、调休未知';
  }
}
