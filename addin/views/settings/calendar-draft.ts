import {
  defaultCalendar,
  shippedNotices,
  type Calendar,
  type DayKind,
  type Notice,
  type SpecialDay,
} from '../../../rules/calendar';
import { day, isoDay, weekday, type Day } from '../../../rules/time/day';
import { noticeYearOf } from '../../../templates/layout';

/** The days on which a pasted notice differs from what the program or the workbook knew of its year: none for a new year. */
export function differences(notice: Notice, notices: readonly Notice[]): readonly Day[] {
  const earlier = [...shippedNotices(), ...notices].filter(({ year }) => year === notice.year).at(-1);
  if (earlier === undefined) return [];
  const kinds = (from: Notice): Map<Day, string> => new Map(from.days.map((each) => [each.day, each.kind]));
  const before = kinds(earlier);
  const after = kinds(notice);
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((each) => before.get(each) !== after.get(each))
    .sort((a, b) => a - b);
}

/** The corrections with one more, which takes the place of an earlier one of its day. */
export function withCorrection(
  corrections: readonly SpecialDay[],
  correction: SpecialDay,
): readonly SpecialDay[] {
  return [...corrections.filter((each) => each.day !== correction.day), correction].sort(
    (a, b) => a.day - b.day,
  );
}

/** Why a correction cannot be kept; null when it can. */
export function correctionProblem(at: Day | null, reason: string): string | null {
  if (at === null) return '请选择日期。';
  if (reason.trim() === '') return '请写明更正的原因或依据文件。';
  if (noticeYearOf(reason) !== null)
    return '原因写成了年度放假通知的名称，会被当作通知的一部分。整年的安排请粘贴通知原文，个别日期请写具体原因。';
  return null;
}

/** The calendar as it would be after saving. */
export function calendarWith(notices: readonly Notice[], corrections: readonly SpecialDay[]): Calendar {
  return defaultCalendar({ notices, corrections });
}

/** One day in the year's calendar. */
export interface DayCell {
  readonly date: number;
  readonly day: Day;
  readonly kind: DayKind;
  /** One character besides the colour, so that colour alone says nothing; empty for ordinary days. */
  readonly mark: string;
  /** What the day is, in words. */
  readonly title: string;
}

const MARKS: Readonly<Record<DayKind, string>> = {
  workday: '',
  weekend: '',
  statutory: '节',
  'swapped-rest': '休',
  'make-up': '班',
  unknown: '?',
};

/** The weeks of a month, Monday first; null before its first and after its last day. */
export function monthWeeks(
  calendar: Calendar,
  corrected: ReadonlySet<Day>,
  year: number,
  month: number,
): readonly (readonly (DayCell | null)[])[] {
  const first = day(year, month, 1);
  const next = month === 12 ? day(year + 1, 1, 1) : day(year, month + 1, 1);
  const cells: (DayCell | null)[] = Array.from({ length: weekday(first) - 1 }, () => null);
  for (let at = first; at < next; at++) {
    const kind = calendar.kindOf(at);
    const mark = corrected.has(at) ? '改' : MARKS[kind];
    cells.push({ date: at - first + 1, day: at, kind, mark, title: calendar.explain(at) });
  }
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** `2027-01-01、2027-01-02 等8天`: days in a sentence. */
export function daysText(days: readonly Day[]): string {
  const shown = days.slice(0, 5).map(isoDay).join('、');
  return days.length > 5 ? `${shown} 等${days.length}天` : shown;
}
