import { elapsed, minutesText, momentText } from '../../time/moment';
import { all, at, breaks, choose, empty, filled, more, not, now } from '../../conditions/build';
import { absentAfter, agreed, changed, isDue, servedAtAll } from './cells';
import { breach, rule } from '../rule';
import { isAgreed, isChanged, noShowAfter, NO_SHOW_MINUTES, wasServed } from './facts';

export const noShowContact = rule('booking', {
  id: 'booking/no-show-contact',
  clauses: ['B5(五)'],
  title: '超过约定时间30分钟未到场的，主动联系',
  condition: '申请人超过约定时间30分钟未到场（整30分钟不算超过），却没有超时联系时间',
  reads: [
    'reply',
    'day',
    'slot',
    'arrival',
    'clientArrivedAt',
    'contactedAt',
    'outcome',
    'serviceStartedAt',
    'changedBy',
  ],
  native: breaks(
    'contactedAt',
    all(
      isDue,
      agreed,
      not(changed),
      empty('contactedAt'),
      not(all(empty('clientArrivedAt'), servedAtAll)),
      more(choose(filled('clientArrivedAt'), at('clientArrivedAt'), now), absentAfter),
    ),
  ),
  check(values, { now }) {
    const limit = noShowAfter(values);
    if (limit === null || !isAgreed(values) || isChanged(values) || values.contactedAt !== null) return null;
    const arrived = values.clientArrivedAt;
    // Served without an arrival time: the applicant was there, only the record has a gap.
    if (arrived === null && wasServed(values)) return null;
    const overdue = elapsed(limit, arrived ?? now);
    if (overdue <= 0) return null;
    const due = limit - NO_SHOW_MINUTES;
    return breach({
      field: 'contactedAt',
      expected: `在${momentText(limit)}之后主动与申请人联系`,
      actual: `${arrived === null ? '申请人未到场' : `申请人${momentText(arrived)}才到场`}，没有超时联系时间`,
      because: [
        `约定${momentText(due)}到场，加30分钟为${momentText(limit)}`,
        arrived === null
          ? `至${momentText(now, true)}没有到场记录`
          : `到场时已超过约定时间${minutesText(elapsed(due, arrived))}`,
      ],
      remedy: arrived === null ? '立即联系申请人，填写超时联系时间和联系结果' : null,
    });
  },
});
