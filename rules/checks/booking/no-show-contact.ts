import { all, at, dayOf, empty, filled, minus, more, not, now, today } from '../../conditions/build';
import { length, moment, rule } from '../rule';
import { absentAfter, agreed, bookedDay, calledOff, contactedOnTheDay, due, isDue, served } from './terms';

/** Nobody made contact on the booked day: a contact on a later day does not count. */
const uncontacted = all(isDue, agreed, not(calledOff), not(contactedOnTheDay));
const cameLate = all(
  uncontacted,
  filled('clientArrivedAt'),
  // An arrival on another day says nothing of the booked one.
  more(at('clientArrivedAt'), absentAfter),
);
// Served without an arrival time: the applicant was there, only the record has a gap.
const absent = all(uncontacted, empty('clientArrivedAt'), not(served), more(now, absentAfter));
const words = {
  field: 'contactedAt',
  expected: '在{absentAfter}之后、当日之内主动与申请人联系',
  because: ['约定{due}到场，加{booking.noShowMinutes}为{absentAfter|short}'],
} as const;
const contactedLater = all(filled('contactedAt'), more(dayOf('contactedAt'), bookedDay));

export const noShowContact = rule('booking', {
  id: 'booking/no-show-contact',
  clauses: ['B5(五)'],
  title: '超过约定时间{booking.noShowMinutes}未到场的，主动联系',
  condition:
    '申请人超过约定时间{booking.noShowMinutes}未到场（整{booking.noShowMinutes}不算超过），当日却没有超时联系时间',
  params: {
    due: moment(due),
    absentAfter: moment(absentAfter),
    late: length(minus(at('clientArrivedAt'), due)),
  },
  optional: ['movedTo', 'outcome', 'changedBy', 'serviceStartedAt', 'arrival', 'slot'],
  cases: [
    {
      ...words,
      when: all(cameLate, contactedLater),
      actual: '申请人{clientArrivedAt}到场，{contactedAt|short}才联系',
      because: [...words.because, '到场时已超过约定时间{late}'],
    },
    {
      ...words,
      when: cameLate,
      actual: '申请人{clientArrivedAt}到场，没有记录到超时联系时间',
      because: [...words.because, '到场时已超过约定时间{late}'],
    },
    {
      ...words,
      when: all(absent, contactedLater),
      actual: '没有记录到申请人到场，{contactedAt}才联系',
    },
    {
      ...words,
      when: absent,
      actual: '没有记录到申请人到场，也没有记录到超时联系时间',
      because: [...words.because, '至{now}没有到场记录'],
      remedy: [
        { when: not(more(today, bookedDay)), say: '立即联系申请人，填写超时联系时间和联系结果' },
        { when: more(today, bookedDay), say: '当日联系过或申请人已到场的，填写实际的时间' },
      ],
    },
  ],
});
