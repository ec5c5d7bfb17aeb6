import { dayText } from '../../time/day';
import { all, breaks, dayOf, empty, filled, more, not, today } from '../../conditions/build';
import { accepted, calledOff, finished } from './cells';
import { breach, rule } from '../rule';
import { isAccepted, isFinished, isStanding } from './facts';

export const performed = rule('assist', {
  id: 'assist/performed',
  clauses: ['A4(一)'],
  title: '受理后履行帮办代办服务',
  condition: '材料齐全规范已受理，承诺办结日期已过，始终没有开始办理',
  excusable: true,
  reads: ['materials', 'promisedOn', 'startedAt', 'finishedAt', 'status'],
  native: breaks(
    'startedAt',
    all(
      filled('promisedOn'),
      empty('startedAt'),
      more(today, dayOf('promisedOn')),
      accepted,
      not(calledOff),
      not(finished),
    ),
  ),
  check(values, { today }) {
    const { promisedOn, startedAt } = values;
    if (promisedOn === null || startedAt !== null || today <= promisedOn) return null;
    if (!isAccepted(values) || !isStanding(values) || isFinished(values)) return null;
    return breach({
      field: 'startedAt',
      expected: `不晚于${dayText(promisedOn, true)}开始并办结`,
      actual: '承诺办结日期已过，没有开始办理时间',
      because: [`今天${dayText(today, true)}，晚于承诺办结日期`],
      remedy: '立即开始办理，并向服务对象说明原因',
    });
  },
});
