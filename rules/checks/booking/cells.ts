import {
  all,
  any,
  at,
  atMost,
  choose,
  dayOf,
  empty,
  filled,
  is,
  midnight,
  minutes,
  plus,
} from '../../conditions/build';
import { NO_SHOW_MINUTES, REPLY_MINUTES, SLOTS } from './facts';

/** What facts.ts says of a booking, for cells. */
export const refused = is('reply', '不同意');
export const agreed = is('reply', '同意');
export const changed = any(is('outcome', '已取消', '已改期'), filled('changedBy'));
/** Service was given, finished or not. */
export const servedAtAll = any(is('outcome', '已办结'), filled('serviceStartedAt'));

/** Whether it can be told when the applicant is expected, and when: see appointment(). */
export const isDue = all(filled('day'), any(filled('arrival'), filled('slot')));
export const due = plus(
  midnight(dayOf('day')),
  choose(
    filled('arrival'),
    at('arrival'),
    choose(is('slot', '上午'), minutes(SLOTS.上午.opens), minutes(SLOTS.下午.opens)),
  ),
);
/** See noShowAfter(). */
export const absentAfter = plus(due, minutes(NO_SHOW_MINUTES));

/** See slotEnd(); the booked day is filled. */
export const endOfSlot = plus(
  midnight(dayOf('day')),
  choose(
    is('slot', '上午'),
    minutes(SLOTS.上午.closes),
    choose(is('slot', '下午'), minutes(SLOTS.下午.closes), minutes(24 * 60)),
  ),
);

/** See withdrawnBeforeReply(); 申请时间 is filled. */
export const withdrawn = all(
  is('changedBy', '申请人'),
  filled('changeToldAt'),
  empty('repliedAt'),
  atMost(at('changeToldAt'), plus(at('appliedAt'), minutes(REPLY_MINUTES))),
);
