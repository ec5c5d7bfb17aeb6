import type { NoticeRecord } from '../../ledgers';
import type { Entry } from '../../records';
import type { Day } from '../../time/day';
import { isFinished } from '../assist/facts';

/** Work under the notice is over: materials handed over, authorisation ended, or its case finished. */
export function isNoticeFinished(
  values: NoticeRecord,
  cases: readonly Entry<'assist'>[],
  today: Day,
): boolean {
  const { handedOverOn, endedOn } = values;
  if (handedOverOn !== null || (endedOn !== null && endedOn <= today)) return true;
  return cases.length > 0 && cases.every((entry) => isFinished(entry.values));
}

/** The last day of the authorisation: 有效期限止, or 终止日期 where it was ended earlier. */
export function lastValidDay({ validTo, endedOn }: NoticeRecord): Day | null {
  if (validTo === null || endedOn === null) return validTo ?? endedOn;
  return Math.min(validTo, endedOn);
}
