import type { OvertimeRecord } from '../../../rules/ledgers';
import { MINUTES_PER_DAY, minutesText, timeOfMoment, type Moment } from '../../../rules/time/moment';
import type { FieldValues } from '../../host/port';

/** What the one button of the 延时 form does next. */
export interface Stopwatch {
  readonly label: string;
  readonly running: boolean;
  /** What a press puts into the form. */
  readonly press: FieldValues;
}

/** The stopwatch as the form's times stand: start, then stop, then begin anew. */
export function stopwatchOf(
  { startedAt, endedAt }: Pick<OvertimeRecord, 'startedAt' | 'endedAt'>,
  now: Moment,
): Stopwatch {
  const time = Math.floor(timeOfMoment(now));
  if (startedAt === null) return { label: '开始', running: false, press: { startedAt: time } };
  if (endedAt === null) {
    const passed = (time - startedAt + MINUTES_PER_DAY) % MINUTES_PER_DAY;
    return { label: `结束（已${minutesText(passed)}）`, running: true, press: { endedAt: time } };
  }
  return { label: '重新计时', running: false, press: { startedAt: time, endedAt: null } };
}
