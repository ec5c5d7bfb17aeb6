import { dayText } from '../../time/day';
import { dayOfMoment, momentText } from '../../time/moment';
import { all, breaks, dayOf, filled, more } from '../../conditions/build';
import { breach, rule } from '../rule';

export const startedInTime = rule('assist', {
  id: 'assist/started-in-time',
  clauses: ['A4(二)'],
  title: '及时开始帮办代办服务',
  condition: '开始办理时间晚于承诺办结日期',
  excusable: true,
  reads: ['startedAt', 'promisedOn'],
  native: breaks(
    'startedAt',
    all(filled('startedAt'), filled('promisedOn'), more(dayOf('startedAt'), dayOf('promisedOn'))),
  ),
  check({ startedAt, promisedOn }) {
    if (startedAt === null || promisedOn === null || dayOfMoment(startedAt) <= promisedOn) return null;
    return breach({
      field: 'startedAt',
      expected: `不晚于承诺办结日期${dayText(promisedOn, true)}开始`,
      actual: `${momentText(startedAt, true)}才开始，晚${dayOfMoment(startedAt) - promisedOn}天`,
    });
  },
});
