import type { BookingRecord } from '../../ledgers';
import type { Day } from '../../time/day';
import { dayOfMoment, elapsed, momentAt, type Minutes, type Moment, type TimeOfDay } from '../../time/moment';

export interface Slot {
  readonly opens: TimeOfDay;
  readonly closes: TimeOfDay;
}

/** B3: 上午 9:00-11:30 或下午 3:00-5:00. */
export const SLOTS: Readonly<Record<'上午' | '下午', Slot>> = {
  上午: { opens: 9 * 60, closes: 11 * 60 + 30 },
  下午: { opens: 15 * 60, closes: 17 * 60 },
};

/** B5(一): 1个小时内给予答复. */
export const REPLY_MINUTES: Minutes = 60;

/** B5(五): 超过约定时间30分钟而未到场. */
export const NO_SHOW_MINUTES: Minutes = 30;

/** When the applicant is expected: 约定到场时间 on the booked day, by default the start of the slot. */
export function appointment({ day, slot, arrival }: BookingRecord): Moment | null {
  const time = arrival ?? (slot ? SLOTS[slot].opens : null);
  return day === null || time === null ? null : momentAt(day, time);
}

/** When the booked slot ends; without a slot, the end of the booked day. */
export function slotEnd({ day, slot }: BookingRecord): Moment | null {
  if (day === null) return null;
  return momentAt(day, slot ? SLOTS[slot].closes : 24 * 60);
}

/** The moment by which B5(一) wants an answer, by the clock. */
export function replyDeadline({ appliedAt }: BookingRecord): Moment | null {
  return appliedAt === null ? null : appliedAt + REPLY_MINUTES;
}

/** From here on the applicant counts as absent, B5(五): strictly more than 30 minutes late. */
export function noShowAfter(values: BookingRecord): Moment | null {
  const at = appointment(values);
  return at === null ? null : at + NO_SHOW_MINUTES;
}

/** B5(四): the last day on which a change may be told, the day before the booked one. */
export function tellByDay({ day }: BookingRecord): Day | null {
  return day === null ? null : day - 1;
}

/** A refused application asks nothing of the booked day: refusing it may be just what the clause wanted. */
export function isRefused({ reply }: BookingRecord): boolean {
  return reply === '不同意';
}

export function isAgreed({ reply }: BookingRecord): boolean {
  return reply === '同意';
}

/** Cancelled or moved, by outcome or because someone is entered as having asked for it. */
export function isChanged({ outcome, changedBy }: BookingRecord): boolean {
  return outcome === '已取消' || outcome === '已改期' || changedBy !== null;
}

/** The applicant called it off before an answer was due, so none is owed. */
export function withdrawnBeforeReply(values: BookingRecord): boolean {
  const { changedBy, changeToldAt, repliedAt } = values;
  const deadline = replyDeadline(values);
  if (changedBy !== '申请人' || changeToldAt === null || deadline === null || repliedAt !== null)
    return false;
  return elapsed(deadline, changeToldAt) <= 0;
}

/** Service was given, finished or not. */
export function wasServed({ outcome, serviceStartedAt }: BookingRecord): boolean {
  return outcome === '已办结' || serviceStartedAt !== null;
}

/** Minutes of service given on the booked day; null until both ends are recorded. */
export function serviceMinutes({ serviceStartedAt, serviceEndedAt }: BookingRecord): Minutes | null {
  if (serviceStartedAt === null || serviceEndedAt === null || serviceEndedAt < serviceStartedAt) return null;
  return elapsed(serviceStartedAt, serviceEndedAt);
}

/** The day on which service was given. */
export function serviceDay({ serviceStartedAt, day }: BookingRecord): Day | null {
  return serviceStartedAt === null ? day : dayOfMoment(serviceStartedAt);
}
