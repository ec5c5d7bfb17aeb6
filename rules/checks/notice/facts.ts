import { compileTest } from '../../conditions/evaluate';
import type { NoticeRecord } from '../../ledgers';
import type { Day } from '../../time/day';
import { casesOpen, isOver, reversed } from './terms';

/* What rules say of an agency notice, for reminders: the same conditions, compiled. */

/** Work under the notice is over: materials handed over, authority ended, or its cases closed. */
export const isNoticeOver = compileTest('notice', isOver);
/** A case under the notice is still open. */
export const hasOpenCases = compileTest('notice', casesOpen);
export const isReversed = compileTest('notice', reversed);

/** The last day of the authority: 有效期限止, or 终止日期 where it was ended earlier. */
export function lastValidDay({ validTo, endedOn }: NoticeRecord): Day | null {
  if (validTo === null || endedOn === null) return validTo ?? endedOn;
  return Math.min(validTo, endedOn);
}
