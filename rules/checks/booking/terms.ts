import {
  all,
  any,
  at,
  atMost,
  choose,
  countOf,
  dayIs,
  dayOf,
  empty,
  exists,
  filled,
  hours,
  is,
  later,
  limit,
  midnight,
  more,
  not,
  now,
  otherFilled,
  otherIs,
  plus,
  saturdayOrSunday,
  slotEnd as slotTime,
  today,
  undecided,
} from '../../conditions/build';
import type { Num, Test } from '../../conditions/expr';
import type { FieldsOf } from '../rule';

/* What is said of a booking, as conditions and numbers: by rules, measures and reminders alike. */

type Field = FieldsOf<'booking'>;
type When = Test<Field>;
type Value = Num<Field>;

/** A refused application asks nothing of the booked day: refusing it may be just what the clause wanted. */
export const refused: When = is('reply', '不同意');
export const agreed: When = is('reply', '同意');
/** Service was given, finished or not; 未办结 with a beginning was served. */
export const served: When = any(is('outcome', '已办结'), filled('serviceStartedAt'));
/** The unit has agreed, in words or by serving: until then what would be a breach is advice. */
export const notRefused: When = not(refused);
export const agreedOrServed: When = all(notRefused, any(agreed, served));

/** Moved in its own row: 另约日期 takes the place of 预约日期. 已改期 closes the row, and another one follows. */
export const movedHere: When = all(filled('movedTo'), not(is('outcome', '已改期')));
/** The day on which the applicant is expected. */
export const bookedDay: Value = choose(movedHere, dayOf('movedTo'), dayOf('day'));
export const hasDay: When = any(filled('day'), movedHere);
/** Called off for good: cancelled, moved to another row, or someone is entered as having called it off without another day. */
export const calledOff: When = any(
  is('outcome', '已取消', '已改期'),
  all(filled('changedBy'), not(movedHere)),
);
/** Not agreed to yet, and not given up: what would be a breach is advice. */
export const awaitsAgreement: When = all(notRefused, not(agreedOrServed), not(calledOff));
/** B5(四) binds the unit's own cancellation or change. */
export const changedByUnit: When = is('changedBy', '本单位');
export const calledOffByClient: When = all(is('changedBy', '申请人'), not(movedHere));

/** Whether it can be told when the applicant is expected: 约定到场时间 or, by default, the start of the slot. */
export const isDue: When = all(hasDay, any(filled('arrival'), filled('slot')));
export const due: Value = plus(
  midnight(bookedDay),
  choose(
    filled('arrival'),
    at('arrival'),
    choose(is('slot', '上午'), slotTime('上午', 'opens'), slotTime('下午', 'opens')),
  ),
);
/** Still to be served on a day that is not past: what is wrong with it can be put right with the applicant. */
export const toCome: When = all(
  not(served),
  not(calledOff),
  hasDay,
  not(is('outcome', '未办结', '视为放弃')),
  atMost(today, bookedDay),
);
/** B5(五): from here on the applicant counts as absent, strictly more than the limit late. */
export const absentAfter: Value = plus(due, limit('booking.noShowMinutes'));
/** When the booked slot ends; without a slot, the end of the booked day. */
export const endOfSlot: Value = plus(
  midnight(bookedDay),
  choose(
    is('slot', '上午'),
    slotTime('上午', 'closes'),
    choose(is('slot', '下午'), slotTime('下午', 'closes'), hours(24)),
  ),
);
/** Until then the service may still begin: the later of the end of the slot and the moment from which the applicant counts as absent. */
export const servedBy: Value = choose(isDue, later(endOfSlot, absentAfter), endOfSlot);

/** The contact that B5(五) asks for: on the booked day, after the applicant counts as absent. */
export const contactedInTime: When = all(
  filled('contactedAt'),
  more(at('contactedAt'), absentAfter),
  atMost(dayOf('contactedAt'), bookedDay),
);
export const contactedOnTheDay: When = all(
  filled('contactedAt'),
  atMost(dayOf('contactedAt'), bookedDay),
  atMost(bookedDay, dayOf('contactedAt')),
);

/** B5(一): by when the applicant waits no more: answered, called off, or not yet. */
export const waitEnds: Value = choose(
  filled('repliedAt'),
  at('repliedAt'),
  choose(filled('changeToldAt'), at('changeToldAt'), now),
);
/** Answered, refused, served or called off without its moment: that the answer is not entered is a defect, and no breach. */
const settledSomehow: When = all(
  empty('repliedAt'),
  any(
    filled('reply'),
    filled('serviceStartedAt'),
    is('outcome', '已办结', '未办结', '视为放弃'),
    all(any(is('changedBy', '申请人'), is('outcome', '已取消', '已改期')), empty('changeToldAt')),
  ),
);
/** It can be told how long the applicant waited, or has been waiting. */
export const waits: When = all(filled('appliedAt'), not(settledSomehow));
/** Nobody has answered and the applicant still waits. */
export const unanswered: When = all(waits, empty('repliedAt'), empty('changeToldAt'));
export const replyDeadline: Value = plus(at('appliedAt'), limit('reply.minutes'));

/** B5(四) sets no lead time for 另约: the row that follows a moved booking is known by 原预约编号, or by applicant, item and day. */
export const followsMoved: When = any(
  all(
    filled('originalId'),
    any(
      otherIs('booking', 'originalId', 'outcome', '已改期'),
      otherFilled('booking', 'originalId', 'movedTo'),
    ),
  ),
  more(
    countOf<Field>(
      'booking',
      { of: 'client', same: 'client' },
      { of: 'item', same: 'item' },
      { of: 'outcome', is: '已改期' },
      { of: 'movedTo', by: '=', day: dayOf('day') },
    ),
    { num: 'const', value: 0 },
  ),
);
/** 原预约编号 names a record that was not given. */
export const originalNotGiven: When = all(filled('originalId'), not(exists('booking', 'originalId')));

/** B3: not a Saturday or Sunday that is a weekend day. */
export const notBookable = (day: Value): When =>
  any(not(saturdayOrSunday(day)), dayIs(day, 'workday', 'make-up', 'statutory', 'swapped-rest'));
export const bookableUnknown = (day: Value): When => all(saturdayOrSunday(day), undecided(day));
