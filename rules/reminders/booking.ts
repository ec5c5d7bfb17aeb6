import { afterOfficeMinutes } from '../calendar';
import {
  appointment,
  isAgreed,
  isChanged,
  isRefused,
  noShowAfter,
  replyDeadline,
  REPLY_MINUTES,
  slotEnd,
  tellByDay,
  wasServed,
  withdrawnBeforeReply,
} from '../checks/booking/facts';
import type { Context } from '../checks/context';
import type { BookingRecord } from '../ledgers';
import { isReadable, type Entry } from '../records';
import { dayText } from '../time/day';
import { elapsed, minutesText, momentText, timeOfMoment, timeText, type Moment } from '../time/moment';
import { endOf, leftText, urgencyOf } from './deadline';
import { remind } from './remind';
import type { Reminder } from './types';

/** What is to be done about one booking. */
export function bookingReminders(entry: Entry<'booking'>, context: Context): readonly Reminder[] {
  return [...reply(entry, context), ...tellChange(entry, context), ...onTheDay(entry, context)];
}

/** B5(一): an answer is owed within the hour; once the booked slot is over there is nothing left to answer. */
function reply(entry: Entry<'booking'>, context: Context): readonly Reminder[] {
  const { values } = entry;
  const { now } = context;
  const { appliedAt, repliedAt, client } = values;
  if (appliedAt === null || repliedAt !== null || isChanged(values) || withdrawnBeforeReply(values))
    return [];
  if (!isReadable(entry, ['repliedAt']) || isOver(values, now)) return [];
  const at = replyBy(values, context) ?? appliedAt + REPLY_MINUTES;
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

/** The hour counted as the settings say; where office time is not known, by the clock, which is never later. */
function replyBy(values: BookingRecord, { settings, calendar }: Context): Moment | null {
  const { appliedAt } = values;
  const byClock = replyDeadline(values);
  if (settings.options.replyClock === 'clock' || settings.hours === null || appliedAt === null)
    return byClock;
  const inOffice = afterOfficeMinutes(calendar, settings.hours, appliedAt, REPLY_MINUTES);
  return inOffice.known ? inOffice.value : byClock;
}

/** B5(四): a change by the unit must be told by the end of the day before. */
function tellChange(entry: Entry<'booking'>, { now }: Context): readonly Reminder[] {
  const { values } = entry;
  const tellBy = tellByDay(values);
  if (values.changedBy !== '本单位' || values.changeToldAt !== null || isRefused(values) || tellBy === null)
    return [];
  if (!isReadable(entry, ['changeToldAt']) || isOver(values, now)) return [];
  const at = endOf(tellBy);
  const text = `${values.client ?? ''}${dayText(tellBy + 1)}的预约由本单位取消或变更，应在${dayText(tellBy)}24:00前告知申请人，${leftText(at, now)}`;
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

/** B5(三)(五): today's and tomorrow's bookings, and applicants who have not come. */
function onTheDay(entry: Entry<'booking'>, { now, today }: Context): readonly Reminder[] {
  const { values } = entry;
  const { day, outcome, client, staff, item } = values;
  const at = appointment(values);
  const open = outcome === null || outcome === '待服务';
  if (day === null || at === null || !isAgreed(values) || isChanged(values) || !open || wasServed(values))
    return [];
  if (!isReadable(entry, ['outcome', 'serviceStartedAt'])) return [];
  const what = `${client ?? ''}办理“${item ?? ''}”${staff === null ? '' : `，服务人员${staff}`}`;
  if (day === today + 1) {
    const text = `明日${timeText(timeOfMoment(at))}：${what}`;
    return [
      remind('booking-tomorrow', { entry, field: 'outcome', at, urgency: 'soon', text, clauses: ['B5(三)'] }),
    ];
  }
  if (day !== today) return [];
  const absentSince = noShowAfter(values);
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
  const todo = isOver(values, now) ? '，预约时段已过，请登记服务结果' : '';
  const text = `今日${timeText(timeOfMoment(at))}：${what}${todo}`;
  return [
    remind('booking-today', {
      entry,
      field: 'outcome',
      at,
      urgency: todayUrgency(at, now),
      text,
      clauses: ['B5(三)'],
    }),
  ];
}

function todayUrgency(at: Moment, now: Moment): Reminder['urgency'] {
  return now < at ? urgencyOf(at, now) : 'today';
}

function hasNotCome(entry: Entry<'booking'>): boolean {
  const { clientArrivedAt, contactedAt } = entry.values;
  return (
    clientArrivedAt === null && contactedAt === null && isReadable(entry, ['clientArrivedAt', 'contactedAt'])
  );
}

/** The booked slot has passed: findings take over from reminders. */
function isOver(values: BookingRecord, now: Moment): boolean {
  const end = slotEnd(values);
  return end !== null && elapsed(end, now) > 0;
}
