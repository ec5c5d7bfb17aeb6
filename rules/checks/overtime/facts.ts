import { seasonOn } from '../../calendar';
import type { OvertimeRecord } from '../../ledgers';
import type { Settings } from '../../settings';
import { MINUTES_PER_DAY, type Minutes, type TimeOfDay } from '../../time/moment';

/** B3: 规定下班时间后的1小时以内. */
export const OVERTIME_MINUTES: Minutes = 60;

/** When the office closes that day: what the row says, else the season's afternoon close; null when nobody has said. */
export function closingTime({ closesAt, date }: OvertimeRecord, settings: Settings): TimeOfDay | null {
  if (closesAt !== null) return closesAt;
  if (date === null || settings.hours === null) return null;
  return seasonOn(settings.hours, date)?.afternoon.close ?? null;
}

/** The end of service in minutes since the midnight that began the row's date; over 1440 when it passed midnight. */
export function endOfService({ startedAt, endedAt }: OvertimeRecord): Minutes | null {
  if (startedAt === null || endedAt === null) return null;
  return endedAt < startedAt ? endedAt + MINUTES_PER_DAY : endedAt;
}
