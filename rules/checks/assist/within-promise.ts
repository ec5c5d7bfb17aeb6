import { dayText } from '../../time/day';
import { momentText } from '../../time/moment';
import { breaks } from '../../conditions/build';
import { late } from './cells';
import { breach, rule } from '../rule';
import { daysLate } from './facts';

export const withinPromise = rule('assist', {
  id: 'assist/within-promise',
  clauses: ['A2(一)', 'A4(二)'],
  title: '在承诺时间内办结',
  condition: '办结时间晚于承诺办结日期，或承诺办结日期已过仍未办结',
  excusable: true,
  reads: ['promisedOn', 'finishedAt', 'status'],
  native: breaks('finishedAt', late),
  check(values, { today }) {
    const { promisedOn, finishedAt } = values;
    const late = daysLate(values, today);
    if (promisedOn === null || late === null || late <= 0) return null;
    return breach({
      field: 'finishedAt',
      expected: `不晚于${dayText(promisedOn, true)}办结`,
      actual:
        finishedAt === null
          ? `至${dayText(today, true)}仍未办结，已超期${late}天`
          : `${momentText(finishedAt, true)}办结，超期${late}天`,
      because: [`承诺办结日期：${dayText(promisedOn, true)}`],
      remedy: finishedAt === null ? '抓紧办结，并及时向服务对象说明原因' : null,
    });
  },
});
