import { isFinished, isLate, isStanding } from '../checks/assist/facts';
import type { Context } from '../checks/context';
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
  return [...promise(entry, context, lastAhead), ...explainOverdue(entry, context), ...handOver(entry)];
}

/** A2(一): an open case, before and after its promised day. */
function promise(
  entry: Entry<'assist'>,
  { calendar, now, today }: Context,
  lastAhead: Day,
): readonly Reminder[] {
  const { values } = entry;
  const { promisedOn } = values;
  if (promisedOn === null || promisedOn > lastAhead || isFinished(values) || !isStanding(values)) return [];
  const at = endOf(promisedOn);
  const what = `${nameOf(entry)}承诺${dayText(promisedOn)}办结`;
  if (promisedOn < today) {
    const text = `${what}，${leftText(at, now)}，请抓紧办结`;
    return [
      remind('overdue', {
        entry,
        field: 'finishedAt',
        at,
        urgency: 'now',
        text,
        clauses: ['A2(一)', 'A4(二)'],
      }),
    ];
  }
  const text = `${what}，${workdaysLeftText(calendar, today, promisedOn)}`;
  return [
    remind('promise', {
      entry,
      field: 'finishedAt',
      at,
      urgency: urgencyOf(at, now),
      text,
      clauses: ['A2(一)'],
    }),
  ];
}

/** A2(一): 在承诺时间未能完成办理手续的，要及时向服务对象说明原因. */
function explainOverdue(entry: Entry<'assist'>, { today }: Context): readonly Reminder[] {
  const { values } = entry;
  const { promisedOn, overdueReason, overdueToldAt } = values;
  if (promisedOn === null || !isLate(values, today) || (overdueReason !== null && overdueToldAt !== null))
    return [];
  if (!isReadable(entry, ['overdueReason', 'overdueToldAt'])) return [];
  const field = overdueReason === null ? 'overdueReason' : 'overdueToldAt';
  const text = `${nameOf(entry)}超过承诺办结日期${dayText(promisedOn)}，请向服务对象说明原因，并填写超期原因和说明时间`;
  return [
    remind('explain-overdue', {
      entry,
      field,
      at: endOf(promisedOn),
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
