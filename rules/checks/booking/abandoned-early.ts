import { all, at, atMost, dayOf, empty, filled, is, more, not, now } from '../../conditions/build';
import { moment, rule } from '../rule';
import { absentAfter, bookedDay, contactedInTime, endOfSlot, isDue } from './terms';

const abandoned = all(is('outcome', '视为放弃'), isDue);
/** An arrival after the slot does not undo an abandonment. */
const came = all(filled('clientArrivedAt'), atMost(at('clientArrivedAt'), endOfSlot));
const contacted = all(abandoned, not(came), contactedInTime);

const words = {
  expected: '在{absentAfter}之后、当日之内经联系仍无法到场，方可视为放弃',
  because: [
    '约定到场时间加{booking.noShowMinutes}为{absentAfter}',
    '视为放弃须同时具备：未到场；{booking.noShowMinutes}之后、当日之内联系过；联系结果不是“可到场”',
  ],
  remedy:
    '如实登记：当日{booking.noShowMinutes}之后联系过的，填写实际的联系时间和结果；没有联系过的，服务结果改为实际的结果',
} as const;

export const abandonedEarly = rule('booking', {
  id: 'booking/abandoned-early',
  clauses: ['B5(五)'],
  title: '经联系仍无法到场才视为放弃',
  condition:
    '视为放弃，但申请人在时段内已到场、没有在约定时间{booking.noShowMinutes}之后当日联系过，或联系结果为可到场',
  params: { absentAfter: moment(absentAfter) },
  optional: ['movedTo', 'arrival', 'slot'],
  cases: [
    {
      ...words,
      field: 'clientArrivedAt',
      when: all(abandoned, came),
      actual: '申请人{clientArrivedAt}已到场',
      remedy: '服务结果改为实际的结果',
    },
    {
      ...words,
      field: 'contactedAt',
      when: all(abandoned, not(came), empty('contactedAt')),
      actual: '没有记录到联系申请人',
    },
    {
      ...words,
      field: 'contactedAt',
      when: all(abandoned, not(came), not(contactedInTime), more(dayOf('contactedAt'), bookedDay)),
      actual: '{contactedAt}才联系，不在预约当日',
    },
    {
      ...words,
      field: 'contactedAt',
      when: all(abandoned, not(came), not(contactedInTime)),
      actual: '{contactedAt}联系，未超过{booking.noShowMinutes}',
    },
    {
      ...words,
      field: 'outcome',
      when: all(contacted, atMost(now, absentAfter)),
      actual: '现在{now}，未超过{booking.noShowMinutes}',
    },
    {
      ...words,
      field: 'contactResult',
      when: all(contacted, is('contactResult', '可到场')),
      actual: '联系结果为“可到场”',
      remedy: '申请人答应到场而没有来的，服务结果登记为“未办结”；联系结果有误的，更正联系结果',
    },
  ],
});
