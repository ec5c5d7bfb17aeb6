import { officeMinutes, type Calendar } from '../calendar';
import { REPLY_MINUTES, withdrawnBeforeReply } from '../checks/booking/facts';
import { isReadable, type Entry } from '../records';
import type { Settings } from '../settings';
import { elapsed, type Minutes, type Moment } from '../time/moment';
import type { ReplyWait, Wait } from './facts';

const NOT_COUNTED: ReplyWait = { clock: null, office: null, ruled: null };

/**
 * B5(一): how long the applicant waited for a reply, or has been waiting by now. A booking without 答复时间 counts as
 * unanswered, as it does for the rule booking/reply-within-1h. Nothing is told of an application that was withdrawn in
 * time, of one answered before it was made (a contradiction), or when a cell it rests on could not be read.
 *
 * Equal waits are one object, so that counting 100,000 replies looks at a few hundred objects in the processor's cache.
 */
export function replyWaits(
  settings: Settings,
  calendar: Calendar,
  now: Moment,
): (entry: Entry<'booking'>) => ReplyWait {
  const answeredAfter = remembered((minutes: Minutes): Wait => ({
    state: inTime(minutes) ? 'within' : 'late',
    minutes,
  }));
  const waitingFor = remembered((minutes: Minutes): Wait => ({
    state: inTime(minutes) ? 'running' : 'overdue',
    minutes,
  }));
  const waitOf = remembered((clock: Wait) =>
    remembered((office: Wait | null): ReplyWait => {
      return { clock, office, ruled: settings.options.replyClock === 'office' ? office : clock };
    }),
  );
  return (entry) => {
    const { appliedAt, repliedAt } = entry.values;
    if (appliedAt === null || !isReadable(entry, ['appliedAt', 'repliedAt', 'changedBy', 'changeToldAt'])) {
      return NOT_COUNTED;
    }
    if (withdrawnBeforeReply(entry.values) || (repliedAt !== null && repliedAt < appliedAt))
      return NOT_COUNTED;
    const until = repliedAt ?? now;
    const after = repliedAt === null ? waitingFor : answeredAfter;
    const office = settings.hours && officeMinutes(calendar, settings.hours, appliedAt, until);
    return waitOf(after(elapsed(appliedAt, until)))(office?.known ? after(office.value) : null);
  };
}

function inTime(minutes: Minutes): boolean {
  return minutes <= REPLY_MINUTES;
}

function remembered<K, V>(compute: (key: K) => V): (key: K) => V {
  const answers = new Map<K, V>();
  return (key) => {
    let answer = answers.get(key);
    if (answer === undefined) answers.set(key, (answer = compute(key)));
    return answer;
  };
}
