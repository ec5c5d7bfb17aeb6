import type { AssistRecord, BookingRecord, OvertimeRecord } from '../../rules/ledgers';
import { weekday } from '../../rules/time/day';
import { dayOfMoment } from '../../rules/time/moment';
import { NOW, TODAY } from './days';

/** The figures that the dashboard must show, by their names; reckoned here without the product's own code. */
export interface ExpectedMeasures {
  readonly records: number;
  readonly 'reply.within1h': number;
  readonly 'reply.median': number;
  readonly 'reply.p90': number;
  readonly 'assist.ontime': number;
  readonly 'overtime.hours': number;
  readonly 'weekend.services': number;
  readonly 'findings.violation': number;
  readonly 'findings.explained': number;
  readonly 'findings.undetermined': number;
  readonly 'findings.defect': number;
}

/** Minutes to the reply, ascending, and how many waited more than an hour in vain; withdrawn applications owe no reply. */
export function replyMeasures(bookings: readonly BookingRecord[]) {
  const waits = bookings
    .flatMap(({ appliedAt, repliedAt }) =>
      appliedAt === null || repliedAt === null ? [] : [repliedAt - appliedAt],
    )
    .sort((a, b) => a - b);
  const unanswered = bookings.filter(
    ({ appliedAt, repliedAt, changedBy }) =>
      repliedAt === null && changedBy !== '申请人' && NOW - (appliedAt ?? NOW) > 60,
  );
  const half = waits.length / 2;
  return {
    'reply.within1h': waits.filter((minutes) => minutes <= 60).length / (waits.length + unanswered.length),
    'reply.median': ((waits[Math.ceil(half) - 1] ?? 0) + (waits[Math.floor(half)] ?? 0)) / 2,
    'reply.p90': waits[Math.ceil(waits.length * 0.9) - 1] ?? 0,
  };
}

/** Finished by the promised day, of all that were finished or should have been. */
export function onTimeShare(cases: readonly AssistRecord[]): number {
  const standing = cases.filter(
    ({ status, replacement, materials, startedAt, finishedAt }) =>
      status !== '已取消' &&
      (status !== '已变更' || replacement !== null || finishedAt !== null) &&
      (materials === '齐全规范' || startedAt !== null),
  );
  const finished = standing.filter(({ finishedAt }) => finishedAt !== null);
  const overdue = standing.filter(
    ({ finishedAt, promisedOn }) => finishedAt === null && (promisedOn ?? TODAY) < TODAY,
  );
  const inTime = finished.filter(
    ({ finishedAt, promisedOn }) => dayOfMoment(finishedAt ?? 0) <= (promisedOn ?? 0),
  );
  return inTime.length / (finished.length + overdue.length);
}

/** From closing time, or from the start where that is later, to the end, which may be past midnight. */
export function overtimeHours(services: readonly OvertimeRecord[]): number {
  let minutes = 0;
  for (const { closesAt, startedAt, endedAt } of services) {
    if (closesAt === null || startedAt === null || endedAt === null) continue;
    minutes += (endedAt < startedAt ? endedAt + 1440 : endedAt) - Math.max(closesAt, startedAt);
  }
  return minutes / 60;
}

/** Services begun on a Saturday or Sunday. */
export function weekendServices(bookings: readonly BookingRecord[]): number {
  return bookings.filter(({ outcome, serviceStartedAt, day }) => {
    if (outcome !== '已办结' && serviceStartedAt === null) return false;
    return weekday(serviceStartedAt === null ? (day ?? 0) : dayOfMoment(serviceStartedAt)) >= 6;
  }).length;
}
