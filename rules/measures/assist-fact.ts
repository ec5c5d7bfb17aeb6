import { workdaysBetween, type Calendar } from '../calendar';
import { daysLate, isFinished, isStanding } from '../checks/assist/facts';
import type { AssistRecord } from '../ledgers';
import type { Day } from '../time/day';
import { dayOfMoment } from '../time/moment';
import { extended } from './extended';
import type { AssistFact, Fact, PromiseState } from './facts';
import { isReadable } from '../records';

/** What measures ask of an assist case. */
export function assistFact(fact: Fact<'assist'>, calendar: Calendar, today: Day): AssistFact {
  const { values } = fact.entry;
  const readable = isReadable(fact.entry, ['promisedOn', 'finishedAt', 'status']);
  return extended(fact, {
    promise: readable ? promiseState(values, today) : null,
    open: readable && isStanding(values) && !isFinished(values),
    ...handling(values, calendar),
  });
}

function promiseState(values: AssistRecord, today: Day): PromiseState | null {
  const late = daysLate(values, today);
  if (late === null) return null;
  if (values.finishedAt !== null) return late > 0 ? 'late' : 'ontime';
  return late > 0 ? 'overdue' : null;
}

/** Workdays as promises count them (民法典 第二百零一条): the day of registration does not count. */
function handling(
  { registeredAt, finishedAt, promisedOn }: AssistRecord,
  calendar: Calendar,
): Pick<AssistFact, 'workdays' | 'promised' | 'margin'> {
  if (registeredAt === null || finishedAt === null || promisedOn === null || finishedAt < registeredAt) {
    return { workdays: null, promised: null, margin: null };
  }
  const registered = dayOfMoment(registeredAt);
  const finished = dayOfMoment(finishedAt);
  return {
    workdays: workdays(calendar, registered, finished),
    promised: workdays(calendar, registered, promisedOn),
    margin: difference(calendar, promisedOn, finished),
  };
}

function difference(calendar: Calendar, promised: Day, finished: Day): number | null {
  if (finished > promised) return workdays(calendar, promised, finished);
  const early = workdays(calendar, finished, promised);
  return early === null ? null : 0 - early;
}

function workdays(calendar: Calendar, from: Day, to: Day): number | null {
  const counted = workdaysBetween(calendar, from, to);
  return counted.known ? counted.value.length : null;
}
