import type { AssistRecord } from '../../ledgers';
import type { Day } from '../../time/day';
import { dayOfMoment } from '../../time/moment';

/** Taken on and not called off. */
export function isStanding({ status }: AssistRecord): boolean {
  return status !== '已取消' && status !== '已变更';
}

export function isFinished({ status, finishedAt }: AssistRecord): boolean {
  return status === '已办结' || finishedAt !== null;
}

/** Days past the promise at which the case was finished, or has come to while still open; 0 or less is in time. */
export function daysLate(values: AssistRecord, today: Day): number | null {
  const { promisedOn, finishedAt } = values;
  if (promisedOn === null) return null;
  if (finishedAt !== null) return dayOfMoment(finishedAt) - promisedOn;
  return isFinished(values) || !isStanding(values) ? null : today - promisedOn;
}

/** A2(一): not finished within the promised time. */
export function isLate(values: AssistRecord, today: Day): boolean {
  return (daysLate(values, today) ?? 0) > 0;
}

/** A1.3: materials that are 不规范不齐全 must be named once and for all, so the case is not yet accepted. */
export function isAccepted({ materials }: AssistRecord): boolean {
  return materials === '齐全规范';
}
