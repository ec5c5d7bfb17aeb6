import { all, dayOf, filled, minus, more } from '../../conditions/build';
import { explainDay } from '../reasons';
import { count, date, rule } from '../rule';
import { promiseEnds, promiseMayEnd, startedLate } from './terms';

export const startedInTime = rule('assist', {
  id: 'assist/started-in-time',
  clauses: ['A4(二)'],
  title: '及时开始帮办代办服务',
  condition: '开始办理时间晚于承诺办结日期（遇休息日顺延）',
  params: {
    ends: date(promiseEnds),
    days: count(minus(dayOf('startedAt'), promiseEnds)),
    explained: explainDay(dayOf('promisedOn')),
  },
  cases: [
    {
      field: 'startedAt',
      when: startedLate,
      expected: '不晚于办理期限{ends}开始',
      actual: '{startedAt}才开始，晚{days}天',
      because: ['承诺办结日期：{promisedOn}'],
    },
    {
      field: 'startedAt',
      level: 'undetermined',
      when: all(filled('startedAt'), filled('promisedOn'), more(dayOf('startedAt'), promiseMayEnd)),
      expected: '不晚于承诺办结日期{promisedOn}开始，遇休息日顺延到次一工作日',
      actual: '{startedAt}才开始',
      because: ['{explained}'],
    },
  ],
});
