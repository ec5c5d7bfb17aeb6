import { workdaysBetween, type Calendar } from '../calendar';
import {
  earliestPromiseEnd,
  isAccepted,
  isLate,
  isOpen,
  isPerhapsLate,
  promiseEnd,
} from '../checks/assist/facts';
import type { Context } from '../checks/context';
import type { Row } from '../conditions/world';
import { rowOf } from '../row';
import type { AssistRecord } from '../ledgers';
import type { Day } from '../time/day';
import { dayOfMoment } from '../time/moment';
import { extended } from './extended';
import type { AssistFact, Fact, PromiseState } from './facts';
import { isReadable } from '../records';

/** What measures ask of an assist case. */
export function assistFact(fact: Fact<'assist'>, context: Context): AssistFact {
  const { values } = fact.entry;
  const row = rowOf(fact.entry, context);
  const readable = isReadable(fact.entry, ['promisedOn', 'finishedAt', 'status']);
  return extended(fact, {
    promise: readable ? promiseState(values, row) : null,
    open: readable && isOpen(row),
    promiseEnds: promiseEnds(row),
    ...handling(values, context.calendar),
  });
}

function promiseEnds(row: Row): AssistFact['promiseEnds'] {
  const [earliest, latest] = [earliestPromiseEnd(row), promiseEnd(row)];
  return earliest === null || latest === null ? null : { earliest, latest };
}

/** Null too where only the missing notice knows whether the promise was kept, and for what was never accepted. */
function promiseState({ promisedOn, finishedAt }: AssistRecord, row: Row): PromiseState | null {
  if (isLate(row)) return finishedAt === null ? 'overdue' : 'late';
  const kept = promisedOn !== null && finishedAt !== null && isAccepted(row) && !isPerhapsLate(row);
  return kept ? 'ontime' : null;
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
