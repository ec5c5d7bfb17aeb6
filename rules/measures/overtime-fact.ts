import { statedException } from '../checks/exception';
import { overtimeEarnings } from '../checks/timeoff/accounts';
import { closingTime, endOfService, OVERTIME_MINUTES } from '../checks/overtime/facts';
import type { OvertimeRecord } from '../ledgers';
import type { Settings } from '../settings';
import { elapsed, type Minutes } from '../time/moment';
import { extended } from './extended';
import type { Fact, OvertimeFact } from './facts';

/** What measures ask of after-hours service. */
export function overtimeFact(fact: Fact<'overtime'>, settings: Settings): OvertimeFact {
  const { values } = fact.entry;
  const closes = closingTime(values, settings);
  const ends = endOfService(values);
  return extended(fact, {
    closes,
    minutes: overtimeMinutes(values, settings),
    overHour: closes !== null && ends !== null && elapsed(closes, ends) > OVERTIME_MINUTES,
    explained: statedException(fact.entry) !== null,
    credit: values.date === null ? null : overtimeEarnings(values, settings),
  });
}

/**
 * 延时分钟 (B3): from closing time, or from the start where that came later, to the end, which may pass midnight.
 * Service that ended before closing time is 0. Where nobody has said when the office closes, from the start.
 * @returns null when start or end is missing
 */
export function overtimeMinutes(values: OvertimeRecord, settings: Settings): Minutes | null {
  const ends = endOfService(values);
  if (ends === null || values.startedAt === null) return null;
  const begins = Math.max(values.startedAt, closingTime(values, settings) ?? 0);
  return Math.max(0, elapsed(begins, ends));
}
