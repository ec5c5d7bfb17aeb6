import type { Context } from '../checks/context';
import { isOpen } from '../checks/assist/facts';
import { rowOf } from '../row';
import type { Records } from '../records';
import { civil, day, yearOf } from '../time/day';
import { momentAt } from '../time/moment';
import { remind } from './remind';
import type { Reminder } from './types';

/** The State Council has published each next year's notice in November or earlier, so from then on it can be loaded. */
const PUBLISHED_BY_MONTH = 11;

/** Notices not loaded: this year's, and from November on next year's when bookings or promises reach into it. */
export function calendarReminders(records: Records, context: Context): readonly Reminder[] {
  const { calendar, today } = context;
  const { year, month } = civil(today);
  const reminders: Reminder[] = [];
  if (!calendar.knownYears.includes(year)) {
    const text = `${year}年放假通知尚未导入，涉及${year}年工作日的事项无法判定，请导入国务院办公厅的放假通知`;
    reminders.push(notLoaded({ at: null, urgency: 'today', text }));
  }
  const next = year + 1;
  if (
    month >= PUBLISHED_BY_MONTH &&
    !calendar.knownYears.includes(next) &&
    reachesInto(records, context, next)
  ) {
    const text = `已有预约或承诺办结日期在${next}年，${next}年放假通知尚未导入，请及时导入`;
    reminders.push(notLoaded({ at: momentAt(day(next, 1, 1), 0), urgency: 'soon', text }));
  }
  return reminders;
}

function notLoaded(rest: Pick<Reminder, 'at' | 'urgency' | 'text'>): Reminder {
  return remind('calendar', { entry: null, field: null, clauses: ['B1(一)', 'B3'], ...rest });
}

function reachesInto({ booking, assist }: Records, context: Context, year: number): boolean {
  return (
    booking.some(({ values: { day, movedTo } }) =>
      [day, movedTo].some((each) => each !== null && yearOf(each) === year),
    ) ||
    assist.some(
      (entry) =>
        entry.values.promisedOn !== null &&
        yearOf(entry.values.promisedOn) === year &&
        isOpen(rowOf(entry, context)),
    )
  );
}
