import {
  all,
  any,
  atMost,
  dayOf,
  filled,
  less,
  limit,
  minus,
  not,
  number,
  plus,
  rests,
  undecided,
  undecidedDays,
  workdays,
} from '../../conditions/build';
import { explainWindow, nextBookable, windowDays } from '../reasons';
import { rule } from '../rule';
import { followsMoved, notRefused, originalNotGiven, toCome } from './terms';

const asked = all(filled('appliedAt'), filled('day'), notRefused);
const first = not(followsMoved);
const applied = dayOf('appliedAt');
/** The days strictly between application and booked day. */
const between = [plus(applied, number(1)), minus(dayOf('day'), number(1))] as const;
const surely = workdays(...between);
const perhaps = plus(surely, undecidedDays(...between));
/** The application falls on the workday that comes next before those between. */
const outside = any(
  not(less(applied, dayOf('day'))),
  rests(applied),
  // Whatever the missing notice says.
  atMost(limit('booking.leadLast'), surely),
  less(plus(perhaps, number(1)), limit('booking.leadFirst')),
);
const undecidedHere = any(
  undecided(applied),
  atMost(limit('booking.leadLast'), perhaps),
  less(plus(surely, number(1)), limit('booking.leadFirst')),
);
const words = {
  field: 'appliedAt',
  expected: '在{day}前{booking.leadFirst|short}-{booking.leadLast}内申请[，即{window}]',
  actual: '{appliedDay}申请',
  because: ['{counted}'],
} as const;

export const leadTime = rule('booking', {
  id: 'booking/lead-time',
  clauses: ['B4(一)', 'B4(二)'],
  title: '预约时间前{booking.leadFirst|short}-{booking.leadLast}内申请',
  condition:
    '申请时间不在预约日期之前的第{booking.leadFirst|short}至第{booking.leadLast}内（改期后另登的预约除外）',
  params: {
    appliedDay: { type: 'date', of: applied },
    window: windowDays(dayOf('day')),
    counted: explainWindow(dayOf('day')),
    next: nextBookable(applied, 2),
  },
  typed: ['day'],
  optional: ['reply', 'originalId', 'client', 'item'],
  cases: [
    {
      ...words,
      when: all(asked, outside, first, originalNotGiven),
      level: 'undetermined',
      expected: '在{day}前{booking.leadFirst|short}-{booking.leadLast}内申请；改期后另登的除外',
      because: ['没有读到原预约{originalId}，是否改期后另登不能判断', ...words.because],
      remedy: '把登记原预约{originalId}的工作簿一并给出；编号有误的，更正编号',
    },
    {
      ...words,
      when: all(asked, outside, first),
      remedy: { when: toCome, say: '{appliedDay|short}申请的，可约{next}' },
    },
    {
      ...words,
      level: 'undetermined',
      when: all(asked, undecidedHere, first),
      expected: '在{day}前{booking.leadFirst|short}-{booking.leadLast}内申请',
    },
  ],
});
