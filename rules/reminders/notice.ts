import { isToBeReturned } from '../checks/credential/facts';
import type { Context } from '../checks/context';
import { hasOpenCases, isNoticeOver, isReversed, lastValidDay } from '../checks/notice/facts';
import { rowOf } from '../row';
import { isOf, isReadable, type Entry } from '../records';
import { dayText, type Day } from '../time/day';
import { endOf, urgencyOf, workdaysLeftText } from './deadline';
import { remind } from './remind';
import type { Reminder } from './types';

/**
 * A4(三): an authorisation about to end, or one that has ended while a case under it is still open.
 * @param lastAhead the last day of which notice is given in advance
 */
export function noticeReminders(
  entry: Entry<'notice'>,
  context: Context,
  lastAhead: Day,
): readonly Reminder[] {
  const { values } = entry;
  const { calendar, now, today } = context;
  const row = rowOf(entry, context);
  const lastDay = lastValidDay(values);
  if (lastDay === null || lastDay > lastAhead || isReversed(row)) return [];
  if (!isReadable(entry, ['validFrom', 'validTo', 'endedOn', 'handedOverOn'])) return [];
  const at = endOf(lastDay);
  const what = `${values.applicant ?? ''}“${values.item ?? ''}”的授权有效期限至${dayText(lastDay, true)}`;
  const rest = { entry, field: 'validTo', at, clauses: ['A4(三)', 'A1.3'] } as const;
  if (lastDay < today) {
    if (!hasOpenCases(row)) return [];
    const text = `${what}，已届满而事项未办结，在重新取得授权前不得使用证件`;
    return [remind('authorisation-ends', { ...rest, urgency: 'today', text })];
  }
  if (isNoticeOver(row)) return [];
  const text = `${what}，${workdaysLeftText(calendar, today, lastDay)}`;
  return [remind('authorisation-ends', { ...rest, urgency: urgencyOf(at, now), text })];
}

/** A1.3: credentials go back once work under the notice is over or its authority has ended. */
export function credentialReminders(entry: Entry<'credential'>, context: Context): readonly Reminder[] {
  const { noticeId, returnedAt, document } = entry.values;
  if (noticeId === null || returnedAt !== null || !isReadable(entry, ['returnedAt', 'noticeId'])) return [];
  if (!isToBeReturned(rowOf(entry, context))) return [];
  const found = context.find('notice', noticeId);
  const applicant = found !== null && isOf(found, 'notice') ? found.values.applicant : null;
  const text = `受理通知书${noticeId}已了结或授权已届满，请归还${applicant ?? '申请人'}的“${document ?? '证件'}”并填写归还时间`;
  return [
    remind('return-credential', {
      entry,
      field: 'returnedAt',
      at: null,
      urgency: 'today',
      text,
      clauses: ['A1.3'],
    }),
  ];
}
