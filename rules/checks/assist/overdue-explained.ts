import { all, breaksAt, empty, filled } from '../../conditions/build';
import { late } from './cells';
import { breach, rule } from '../rule';
import { isLate } from './facts';

export const overdueExplained = rule('assist', {
  id: 'assist/overdue-explained',
  clauses: ['A2(一)'],
  title: '超期的，及时向服务对象说明原因',
  condition: '超过承诺办结日期，却没有超期原因或没有向服务对象说明时间',
  reads: ['promisedOn', 'finishedAt', 'status', 'overdueReason', 'overdueToldAt'],
  native: breaksAt(
    { field: 'overdueReason', when: all(late, empty('overdueReason')) },
    { field: 'overdueToldAt', when: all(late, filled('overdueReason'), empty('overdueToldAt')) },
  ),
  check(values, { today }) {
    if (!isLate(values, today)) return null;
    const missing = [
      ...(values.overdueReason === null ? ['超期原因'] : []),
      ...(values.overdueToldAt === null ? ['向服务对象说明时间'] : []),
    ];
    if (missing.length === 0) return null;
    return breach({
      field: values.overdueReason === null ? 'overdueReason' : 'overdueToldAt',
      expected: '向服务对象说明超期原因并记明时间',
      actual: `没有填写${missing.join('、')}`,
      remedy: '向服务对象说明原因，并填写超期原因和说明时间',
    });
  },
});
