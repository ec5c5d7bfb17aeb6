import { isAccepted, isLate, isOpen, promiseEnd, tellByDay } from '../checks/assist/facts';
import type { Context } from '../checks/context';
import { isFilled } from '../conditions/filled';
import type { Row } from '../conditions/world';
import { rowOf } from '../row';
import { ledgers } from '../ledgers';
import { isReadable, type Entry } from '../records';
import { dayText, type Day } from '../time/day';
import { endOf, leftText, urgencyOf, workdaysLeftText } from './deadline';
import { remind } from './remind';
import type { Reminder } from './types';

/**
 * What is to be done about one assist case.
 * @param lastAhead the last day of which notice is given in advance
 */
export function assistReminders(
  entry: Entry<'assist'>,
  context: Context,
  lastAhead: Day,
): readonly Reminder[] {
  if (!isReadable(entry, ['promisedOn', 'finishedAt', 'status'])) return [];
  const row = rowOf(entry, context);
  return [
    ...promise(entry, row, context, lastAhead),
    ...explainOverdue(entry, row, context),
    ...handOver(entry),
  ];
}

/** A1.2, A2(一): an open case, before and after its promised day; a rest day ends the promise on the next workday. */
function promise(
  entry: Entry<'assist'>,
  row: Row,
  { calendar, now, today }: Context,
  lastAhead: Day,
): readonly Reminder[] {
  const { promisedOn, mode } = entry.values;
  if (promisedOn === null || !isOpen(row) || !isAccepted(row)) return [];
  const ends = promiseEnd(row) ?? promisedOn;
  if (ends > lastAhead) return [];
  const at = endOf(ends);
  const what = `${nameOf(entry)}承诺${dayText(promisedOn)}办结`;
  const clauses = mode === '代办' ? (['A1.2', 'A2(一)'] as const) : (['A1.2'] as const);
  const common = { entry, field: 'finishedAt', at, clauses } as const;
  if (ends < today) {
    const text = `${what}，${leftText(at, now)}，请抓紧办结`;
    return [remind('overdue', { ...common, urgency: 'now', text })];
  }
  const text = `${what}，${workdaysLeftText(calendar, today, ends)}`;
  return [remind('promise', { ...common, urgency: urgencyOf(at, now), text })];
}

/** A2(一): 代办人在承诺时间未能完成办理手续的，要及时向服务对象说明原因. */
function explainOverdue(entry: Entry<'assist'>, row: Row, { now }: Context): readonly Reminder[] {
  const { promisedOn, overdueReason, overdueToldAt, mode } = entry.values;
  const reasoned = isFilled(ledgers.assist.fields.overdueReason, overdueReason);
  if (mode !== '代办' || promisedOn === null || !isLate(row) || (reasoned && overdueToldAt !== null))
    return [];
  if (!isReadable(entry, ['overdueReason', 'overdueToldAt'])) return [];
  const tellBy = tellByDay(row) ?? promisedOn;
  const at = endOf(tellBy);
  const text = `${nameOf(entry)}超过承诺办结日期${dayText(promisedOn)}，应在${dayText(tellBy)}前向服务对象说明原因，${leftText(at, now)}；说明后填写超期原因和说明时间`;
  return [
    remind('explain-overdue', {
      entry,
      field: reasoned ? 'overdueToldAt' : 'overdueReason',
      at,
      urgency: 'today',
      text,
      clauses: ['A2(一)'],
    }),
  ];
}

/** A1.3: 帮办代办工作完成后，应及时办理交接手续，移交相关材料. */
function handOver(entry: Entry<'assist'>): readonly Reminder[] {
  const { status, handedOverAt } = entry.values;
  if (status !== '已办结' || handedOverAt !== null || !isReadable(entry, ['handedOverAt'])) return [];
  const text = `${nameOf(entry)}已办结，请移交材料并填写材料移交时间`;
  return [
    remind('hand-over', {
      entry,
      field: 'handedOverAt',
      at: null,
      urgency: 'today',
      text,
      clauses: ['A1.3'],
    }),
  ];
}

function nameOf({ values }: Entry<'assist'>): string {
  return `${values.client ?? ''}“${values.item ?? ''}”`;
}
