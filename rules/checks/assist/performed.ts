import { all, dayOf, filled, is, more, not, today } from '../../conditions/build';
import { explainDay } from '../reasons';
import { date, rule } from '../rule';
import { calledOff, finished, neverStarted, promiseEnds, promiseMayEnd } from './terms';

const accepted = all(
  is('materials', '齐全规范'),
  filled('promisedOn'),
  neverStarted,
  not(calledOff),
  not(finished),
);
const words = {
  field: 'startedAt',
  expected: '不晚于{ends}开始并办结',
  actual: '承诺办结日期{promisedOn}已过，没有记录到开始办理时间',
} as const;

export const performed = rule('assist', {
  id: 'assist/performed',
  clauses: ['A4(一)'],
  title: '受理后履行帮办代办服务',
  condition: '材料齐全规范已受理，承诺办结日期（遇休息日顺延）已过，始终没有开始办理',
  params: { ends: date(promiseEnds), explained: explainDay(dayOf('promisedOn')) },
  optional: ['replacement'],
  cases: [
    {
      ...words,
      when: all(accepted, more(today, promiseEnds)),
      because: ['今天{today}，晚于办理期限'],
      remedy: '立即开始办理，并向服务对象说明原因；已开始的，填写开始办理的时间',
    },
    {
      ...words,
      level: 'undetermined',
      when: all(accepted, more(today, promiseMayEnd)),
      expected: '在承诺办结日期之前开始并办结，遇休息日顺延到次一工作日',
      because: ['{explained}'],
    },
  ],
});
