import { officeMinutes, type Calendar } from '../calendar';
import {
  isRefused,
  REPLY_MINUTES,
  serviceDay,
  serviceMinutes,
  wasServed,
  withdrawnBeforeReply,
} from '../checks/booking/facts';
import type { BookingRecord } from '../ledgers';
import { isReadable, type Entry } from '../records';
import type { Settings } from '../settings';
import { isSaturdayOrSunday } from '../time/day';
import { elapsed, type Minutes, type Moment } from '../time/moment';
import type { BookingFact, Fact, Fate, ReplyWait, Wait } from './facts';
import { extended } from './extended';

const NOT_COUNTED: ReplyWait = { clock: null, office: null, ruled: null };

/** What measures ask of a booking. */
export function bookingFact(
  fact: Fact<'booking'>,
  settings: Settings,
  calendar: Calendar,
  now: Moment,
): BookingFact {
  const { values } = fact.entry;
  const on = serviceDay(values);
  return extended(fact, {
    reply: replyWait(fact.entry, settings, calendar, now),
    fate: fateOf(values),
    onWeekend: wasServed(values) && on !== null && isSaturdayOrSunday(on),
    credit: serviceMinutes(values),
  });
}

/**
 * B5(一): how long the applicant waited for a reply, or has been waiting by now. A booking without 答复时间 counts as
 * unanswered, as it does for the rule booking/reply-within-1h. Nothing is told of an application that was withdrawn in
 * time, of one answered before it was made (a contradiction), or when a cell it rests on could not be read.
 */
export function replyWait(
  entry: Entry<'booking'>,
  settings: Settings,
  calendar: Calendar,
  now: Moment,
): ReplyWait {
  const { appliedAt, repliedAt } = entry.values;
  if (appliedAt === null || !isReadable(entry, ['appliedAt', 'repliedAt', 'changedBy', 'changeToldAt'])) {
    return NOT_COUNTED;
  }
  if (withdrawnBeforeReply(entry.values) || (repliedAt !== null && repliedAt < appliedAt)) return NOT_COUNTED;
  const until = repliedAt ?? now;
  const answered = repliedAt !== null;
  const clock = waitOf(elapsed(appliedAt, until), answered);
  const inOffice = settings.hours && officeMinutes(calendar, settings.hours, appliedAt, until);
  const office = inOffice?.known ? waitOf(inOffice.value, answered) : null;
  return { clock, office, ruled: settings.options.replyClock === 'office' ? office : clock };
}

function waitOf(minutes: Minutes, answered: boolean): Wait {
  const inTime = minutes <= REPLY_MINUTES;
  if (answered) return { state: inTime ? 'within' : 'late', minutes };
  return { state: inTime ? 'running' : 'overdue', minutes };
}

/** The one thing that became of a booking: what happened on the day comes before what was said in advance. */
export function fateOf(values: BookingRecord): Fate {
  const { outcome, changedBy } = values;
  if (outcome === '已办结') return 'served';
  if (outcome === '未办结') return 'unfinished';
  if (outcome === '视为放弃') return 'abandoned';
  if (isRefused(values)) return 'refused';
  if (outcome === '已改期') return 'moved';
  if (outcome !== '已取消' && changedBy === null) return 'pending';
  if (changedBy === '本单位') return 'cancelled-by-unit';
  return changedBy === '申请人' ? 'cancelled-by-client' : 'cancelled';
}
