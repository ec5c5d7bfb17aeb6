import { afterOfficeMinutes, workdaysWithin } from '../calendar';
import {
  absentAfter,
  appointment,
  bookedDay,
  isAgreed,
  isCalledOff,
  isRefused,
  isUnanswered,
  replyDeadline,
  servedBy,
  slotEnd,
  wasServed,
} from '../checks/booking/facts';
import type { Context } from '../checks/context';
import type { Row } from '../conditions/world';
import { rowOf } from '../row';
import { isReadable, type Entry } from '../records';
import { dayText, type Day } from '../time/day';
import { elapsed, minutesText, momentText, timeOfMoment, timeText, type Moment } from '../time/moment';
import { endOf, leftText, urgencyOf } from './deadline';
import { remind } from './remind';
import type { Reminder } from './types';

/** What is to be done about one booking. */
export function bookingReminders(entry: Entry<'booking'>, context: Context): readonly Reminder[] {
  const row = rowOf(entry, context);
  return [
    ...reply(entry, row, context),
    ...tellChange(entry, row, context),
    ...onTheDay(entry, row, context),
  ];
}

/** B5(一): an answer is owed within the limit; once the booked slot is over there is nothing left to answer. */
function reply(entry: Entry<'booking'>, row: Row, context: Context): readonly Reminder[] {
  const { appliedAt, changedBy, client } = entry.values;
  const { now } = context;
  if (appliedAt === null || changedBy !== null || !isUnanswered(row)) return [];
  if (!isReadable(entry, ['repliedAt', 'reply', 'outcome', 'changedBy']) || hasPassed(slotEnd(row), now))
    return [];
  const at = replyBy(appliedAt, row, context);
  const text = `${client ?? ''}${momentText(appliedAt)}申请预约，应在${momentText(at)}前答复，${leftText(at, now)}`;
  return [
    remind('reply', {
      entry,
      field: 'repliedAt',
      at,
      urgency: urgencyOf(at, now),
      text,
      clauses: ['B5(一)'],
    }),
  ];
}

/** The limit counted as the settings say; where office time is not known, by the clock, which is never later. */
function replyBy(appliedAt: Moment, row: Row, { settings, calendar }: Context): Moment {
  const limit = row.limits['reply.minutes'];
  const byClock = replyDeadline(row) ?? appliedAt + limit;
  if (settings.options.replyClock === 'clock' || settings.hours === null) return byClock;
  const inOffice = afterOfficeMinutes(calendar, settings.hours, appliedAt, limit);
  return inOffice.known ? inOffice.value : byClock;
}

/** B5(四): a change by the unit must be told by the end of the last day for telling. */
function tellChange(entry: Entry<'booking'>, row: Row, { now }: Context): readonly Reminder[] {
  const { changedBy, changeToldAt, client, day } = entry.values;
  if (changedBy !== '本单位' || changeToldAt !== null || isRefused(row) || day === null) return [];
  if (!isReadable(entry, ['changeToldAt']) || now >= endOf(day)) return [];
  const tellBy = day - row.limits['booking.tellDays'];
  const at = endOf(tellBy);
  const text = `${client ?? ''}${dayText(day)}的预约由本单位取消或变更，应在${dayText(tellBy)}24:00前告知申请人，${leftText(at, now)}`;
  return [
    remind('tell-change', {
      entry,
      field: 'changeToldAt',
      at,
      urgency: urgencyOf(at, now),
      text,
      clauses: ['B5(四)'],
    }),
  ];
}

/** B5(三)(五): the bookings of today and of the rest days ahead, and applicants who have not come. */
function onTheDay(entry: Entry<'booking'>, row: Row, context: Context): readonly Reminder[] {
  const { now, today } = context;
  const { outcome, client, staff, item } = entry.values;
  const day = bookedDay(row);
  const at = appointment(row);
  const open = outcome === null || outcome === '待服务';
  if (day === null || at === null || !isAgreed(row) || isCalledOff(row) || !open || wasServed(row)) return [];
  if (!isReadable(entry, ['outcome', 'serviceStartedAt'])) return [];
  const what = `${client ?? ''}办理“${item ?? ''}”${staff === null ? '' : `，服务人员${staff}`}`;
  if (isAhead(day, context)) {
    const text = `${dayText(day)}${timeText(timeOfMoment(at))}：${what}`;
    return [
      remind('booking-ahead', { entry, field: 'outcome', at, urgency: 'soon', text, clauses: ['B5(三)'] }),
    ];
  }
  if (day !== today) return [];
  const absentSince = absentAfter(row);
  if (absentSince !== null && elapsed(absentSince, now) > 0 && hasNotCome(entry)) {
    const text = `${client ?? ''}应于${timeText(timeOfMoment(at))}到场，已超过${minutesText(elapsed(at, now))}，请立即联系申请人`;
    return [
      remind('contact-late', {
        entry,
        field: 'contactedAt',
        at: absentSince,
        urgency: 'now',
        text,
        clauses: ['B5(五)'],
      }),
    ];
  }
  const todo = hasPassed(servedBy(row), now) ? '，预约时段已过，请登记服务结果' : '';
  const text = `今日${timeText(timeOfMoment(at))}：${what}${todo}`;
  return [
    remind('booking-today', {
      entry,
      field: 'outcome',
      at,
      urgency: now < at ? urgencyOf(at, now) : 'today',
      text,
      clauses: ['B5(三)'],
    }),
  ];
}

/** Longer than any row of rest days. */
const FARTHEST = 14;

/** Whether no workday lies between today and the day: it is announced on the last workday before, and on the rest days between. */
function isAhead(day: Day, { calendar, today }: Context): boolean {
  if (day <= today || day > today + FARTHEST) return false;
  return workdaysWithin(calendar, today + 1, day - 1) === 0;
}

function hasNotCome(entry: Entry<'booking'>): boolean {
  const { clientArrivedAt, contactedAt } = entry.values;
  return (
    clientArrivedAt === null && contactedAt === null && isReadable(entry, ['clientArrivedAt', 'contactedAt'])
  );
}

function hasPassed(end: Moment | null, now: Moment): boolean {
  return end !== null && elapsed(end, now) > 0;
}
