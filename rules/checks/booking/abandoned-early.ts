import type { BookingRecord } from '../../ledgers';
import { elapsed, momentText, type Moment } from '../../time/moment';
import { all, at, atMost, breaksAt, empty, filled, is, more, not, now } from '../../conditions/build';
import { absentAfter, isDue } from './cells';
import { breach, rule } from '../rule';
import { noShowAfter } from './facts';

const abandoned = all(is('outcome', '视为放弃'), isDue);
const contactedLate = all(filled('contactedAt'), more(at('contactedAt'), absentAfter));

export const abandonedEarly = rule('booking', {
  id: 'booking/abandoned-early',
  clauses: ['B5(五)'],
  title: '经联系仍无法到场才视为放弃',
  condition: '视为放弃，但申请人其实已到场、未在约定时间30分钟之后联系过，或联系结果为可到场',
  reads: ['outcome', 'day', 'slot', 'arrival', 'clientArrivedAt', 'contactedAt', 'contactResult'],
  native: breaksAt(
    { field: 'clientArrivedAt', when: all(abandoned, filled('clientArrivedAt')) },
    { field: 'contactedAt', when: all(abandoned, empty('clientArrivedAt'), not(contactedLate)) },
    {
      field: 'outcome',
      when: all(abandoned, empty('clientArrivedAt'), contactedLate, atMost(now, absentAfter)),
    },
    {
      field: 'contactResult',
      when: all(
        abandoned,
        empty('clientArrivedAt'),
        contactedLate,
        more(now, absentAfter),
        is('contactResult', '可到场'),
      ),
    },
  ),
  check(values, { now }) {
    if (values.outcome !== '视为放弃') return null;
    const limit = noShowAfter(values);
    const failing = limit === null ? null : whyNot(values, limit, now);
    if (limit === null || failing === null) return null;
    return breach({
      field: failing.field,
      expected: `在${momentText(limit)}之后经联系仍无法到场，方可视为放弃`,
      actual: failing.actual,
      because: [
        `约定到场时间加30分钟为${momentText(limit)}`,
        '视为放弃须同时具备：未到场；30分钟之后联系过；联系结果不是“可到场”',
      ],
      remedy: '更正服务结果，或补记实际的联系时间和结果',
    });
  },
});

function whyNot({ clientArrivedAt, contactedAt, contactResult }: BookingRecord, limit: Moment, now: Moment) {
  if (clientArrivedAt !== null)
    return { field: 'clientArrivedAt', actual: `申请人${momentText(clientArrivedAt)}已到场` };
  if (contactedAt === null) return { field: 'contactedAt', actual: '没有联系申请人的记录' };
  if (elapsed(limit, contactedAt) <= 0)
    return { field: 'contactedAt', actual: `${momentText(contactedAt)}联系，未超过30分钟` };
  if (elapsed(limit, now) <= 0) return { field: 'outcome', actual: `现在${momentText(now)}，未超过30分钟` };
  if (contactResult === '可到场') return { field: 'contactResult', actual: '联系结果为“可到场”' };
  return null;
}
