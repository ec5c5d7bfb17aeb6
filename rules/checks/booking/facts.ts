import { compileNum, compileTest } from '../../conditions/evaluate';
import type { BookingRecord } from '../../ledgers';
import type { Day } from '../../time/day';
import { elapsed, type Minutes, type Moment } from '../../time/moment';
import type { Row } from '../../conditions/world';
import * as terms from './terms';

/* What rules say of a booking, for measures and reminders: the same conditions, compiled. */

const test = (condition: Parameters<typeof compileTest>[1]) => compileTest('booking', condition);

export const isRefused = test(terms.refused);
export const isAgreed = test(terms.agreed);
export const wasServed = test(terms.served);
export const isCalledOff = test(terms.calledOff);
export const isMovedHere = test(terms.movedHere);
/** Whether it can be told how long the applicant waited for an answer. */
export const waits = test(terms.waits);
export const isUnanswered = test(terms.unanswered);

/** When the applicant is expected; null where the record does not say. */
export const appointment = momentOf(terms.isDue, terms.due);
/** From here on the applicant counts as absent (B5(五)). */
export const absentAfter = momentOf(terms.isDue, terms.absentAfter);
/** When the booked slot ends. */
export const slotEnd = momentOf(terms.hasDay, terms.endOfSlot);
/** Until then the service may still begin. */
export const servedBy = momentOf(terms.hasDay, terms.servedBy);
/** By when B5(一) wants an answer, by the clock. */
export const replyDeadline = momentOf({ test: 'filled', field: 'appliedAt' }, terms.replyDeadline);
/** When the wait for an answer ended, or now. */
export const waitEnd = momentOf({ test: 'filled', field: 'appliedAt' }, terms.waitEnds);

const dayNum = compileNum('booking', terms.bookedDay);

/** The day on which the applicant is expected: 另约日期 where the booking was moved in its own row. */
export function bookedDay(row: Row): Day | null {
  const day = dayNum(row);
  return Number.isNaN(day) ? null : day;
}

export interface Span {
  readonly from: Moment;
  readonly to: Moment;
}

/** From the beginning to the end of the service; null until both are recorded. */
export function serviceSpan({ serviceStartedAt, serviceEndedAt }: BookingRecord): Span | null {
  if (serviceStartedAt === null || serviceEndedAt === null || serviceEndedAt < serviceStartedAt) return null;
  return { from: serviceStartedAt, to: serviceEndedAt };
}

/** Minutes that lie in at least one of the spans: services at the same time count once. */
export function covered(spans: readonly Span[]): Minutes {
  let [sum, reached] = [0, -Infinity];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    sum += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return elapsed(0, sum);
}

function momentOf(
  when: Parameters<typeof compileTest>[1],
  num: Parameters<typeof compileNum>[1],
): (row: Row) => Moment | null {
  const known = test(when);
  const value = compileNum('booking', num);
  return (row) => {
    const seconds = known(row) ? value(row) : NaN;
    return Number.isNaN(seconds) ? null : seconds / 60;
  };
}
