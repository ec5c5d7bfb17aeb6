import { dayText, isSaturdayOrSunday, type Day } from '../time/day';
import type { Calendar } from './calendar';
import { remembered } from './memo';
import { known, unknown, type Answer } from './types';
import { isWorkday, workdaysFrom } from './workdays';

/** Which workdays before the booked day one may apply on: the nearest and the farthest (B4(一)(二)). */
export interface Lead {
  readonly first: number;
  readonly last: number;
}

/** B3: whether a booking may be set on that day: a Saturday or Sunday that is a rest day, not 放假 and not 调休上班. */
export const isBookableDay: (calendar: Calendar, day: Day) => Answer<boolean> = remembered(judgeBookable);

/**
 * B4(一)(二): the days on which an application for that day may be made, ascending: the farthest to the nearest workday
 * strictly before it. Answers for any day; whether it is bookable at all is {@link isBookableDay}'s.
 */
export function bookingWindow(calendar: Calendar, day: Day, { first, last }: Lead): Answer<readonly Day[]> {
  const walked = workdaysFrom(calendar, day, last, -1);
  return walked.known ? known(walked.value.slice(first - 1).reverse(), () => walked.because) : walked;
}

/**
 * The bookable days in whose {@link bookingWindow} a day of application lies, ascending, at most `count`: what may
 * still be offered to the applicant. Empty when the application is not on a workday (B1(一)), or when a long
 * holiday fills the days it could reach.
 */
export function nextBookableDays(
  calendar: Calendar,
  appliedOn: Day,
  count: number,
  lead: Lead,
): Answer<readonly Day[]> {
  const all = reachableDays(calendar, appliedOn, lead);
  const enough = all.days.slice(0, count);
  if (all.undecided !== null && enough.length < count) {
    const undecided = all.undecided;
    return unknown(() => [calendar.explain(undecided)]);
  }
  return known(enough, () => reachReasons(calendar, appliedOn, enough, lead));
}

interface Reach {
  readonly days: readonly Day[];
  /** The first day nobody can judge yet, where the search had to stop. */
  readonly undecided: Day | null;
}

function reachableDays(calendar: Calendar, appliedOn: Day, { first, last }: Lead): Reach {
  const days: Day[] = [];
  let works = isWorkday(calendar, appliedOn);
  if (works === null) return { days, undecided: appliedOn };
  if (!works) return { days, undecided: null };
  let lead = 1;
  for (let day = appliedOn + 1; lead <= last; day += 1) {
    works = isWorkday(calendar, day);
    if (works === null) return { days, undecided: day };
    if (works) lead += 1;
    else if (lead >= first && calendar.kindOf(day) === 'weekend' && isSaturdayOrSunday(day)) days.push(day);
  }
  return { days, undecided: null };
}

function judgeBookable(calendar: Calendar, day: Day): Answer<boolean> {
  const text = dayText(day);
  if (!isSaturdayOrSunday(day)) return known(false, () => notWeekend(calendar, day));
  switch (calendar.kindOf(day)) {
    case 'weekend':
      return known(true, () => [calendar.explain(day)]);
    case 'statutory':
    case 'swapped-rest':
      return known(false, () => [`${text}在${calendar.nameOf(day) ?? ''}放假期间`]);
    case 'make-up':
      return known(false, () => [`${text}是调休上班日`]);
    case 'workday':
      return known(false, () => [calendar.explain(day)]);
    case 'unknown':
      return unknown(() => [calendar.explain(day)]);
  }
}

/** A working Friday is no weekend; a holiday on a Friday is said to be one. */
function notWeekend(calendar: Calendar, day: Day): readonly string[] {
  const kind = calendar.kindOf(day);
  const isHoliday = kind === 'statutory' || kind === 'swapped-rest';
  return [isHoliday ? `${calendar.explain(day)}，不作安排` : `${dayText(day)}不是周六、周日`];
}

function reachReasons(
  calendar: Calendar,
  appliedOn: Day,
  days: readonly Day[],
  { first, last }: Lead,
): readonly string[] {
  if (isWorkday(calendar, appliedOn) === false) return [`${dayText(appliedOn)}不是工作日，不能提出预约申请`];
  if (days.length === 0)
    return [`${dayText(appliedOn)}提出申请，此后${last}个工作日内没有可预约的周六、周日`];
  return days.map((day) => `${dayText(appliedOn)}在${dayText(day)}前${first}-${last}个工作日内`);
}
