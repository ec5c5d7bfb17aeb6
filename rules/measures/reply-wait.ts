import { officeMinutes } from '../calendar';
import { isUnanswered, waitEnd, waits } from '../checks/booking/facts';
import type { Context } from '../checks/context';
import type { Row } from '../conditions/world';
import { isOf, isReadable } from '../records';
import { elapsed, type Minutes } from '../time/moment';
import type { ReplyState, ReplyWait, Wait } from './facts';

const NOT_COUNTED: ReplyWait = { clock: null, office: null, ruled: null };

/** How a wait ended: with a reply, without one (called off), or not yet. */
type Ending = 'answered' | 'called-off' | 'open';

/**
 * B5(一): how long the applicant waited for a reply, or has been waiting by now. A booking without 答复时间 counts as
 * unanswered, as it does for the rule booking/reply-within-1h. Nothing is told of an application that was called off in
 * time, of one whose wait ended before it began (a contradiction), or when a cell it rests on could not be read.
 *
 * Equal waits are one object, so that counting 100,000 replies looks at a few hundred objects in the processor's cache.
 */
export function replyWaits({ settings, calendar }: Context): (row: Row) => ReplyWait {
  const waitFor = remembered((state: ReplyState) =>
    remembered((minutes: Minutes): Wait => ({ state, minutes })),
  );
  const waitOf = remembered((clock: Wait | null) =>
    remembered((office: Wait | null): ReplyWait => {
      return { clock, office, ruled: settings.options.replyClock === 'office' ? office : clock };
    }),
  );
  const wait = (ending: Ending, minutes: Minutes, limit: Minutes): Wait | null => {
    const state = stateOf(ending, minutes <= limit);
    return state === null ? null : waitFor(state)(minutes);
  };
  return (row) => {
    const { entry } = row;
    if (!isOf(entry, 'booking') || !isReadable(entry, READ) || !waits(row)) return NOT_COUNTED;
    const { appliedAt, repliedAt } = entry.values;
    const until = waitEnd(row);
    if (appliedAt === null || until === null || until < appliedAt) return NOT_COUNTED;
    const ending = repliedAt !== null ? 'answered' : isUnanswered(row) ? 'open' : 'called-off';
    const limit = row.limits['reply.minutes'];
    const office = settings.hours && officeMinutes(calendar, settings.hours, appliedAt, until);
    return waitOf(wait(ending, elapsed(appliedAt, until), limit))(
      office?.known ? wait(ending, office.value, limit) : null,
    );
  };
}

const READ = [
  'appliedAt',
  'repliedAt',
  'reply',
  'outcome',
  'serviceStartedAt',
  'changedBy',
  'changeToldAt',
] as const;

/** Called off in time, no reply was owed. */
function stateOf(ending: Ending, inTime: boolean): ReplyState | null {
  switch (ending) {
    case 'answered':
      return inTime ? 'within' : 'late';
    case 'open':
      return inTime ? 'running' : 'overdue';
    case 'called-off':
      return inTime ? null : 'overdue';
  }
}

function remembered<K, V>(compute: (key: K) => V): (key: K) => V {
  const answers = new Map<K, V>();
  return (key) => {
    let answer = answers.get(key);
    if (answer === undefined) answers.set(key, (answer = compute(key)));
    return answer;
  };
}
