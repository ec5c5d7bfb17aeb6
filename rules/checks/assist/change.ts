import { all, breaksAt, empty, filled } from '../../conditions/build';
import { calledOff } from './cells';
import { breach, rule } from '../rule';

export const change = rule('assist', {
  id: 'assist/change',
  clauses: ['A2(三)'],
  title: '不得无故取消或变更',
  condition: '已取消或已变更，却没有取消变更原因，或既没有接替人员又没有报请负责人',
  excusable: true,
  reads: ['status', 'changeReason', 'replacement', 'reportedTo'],
  native: breaksAt(
    { field: 'changeReason', when: all(calledOff, empty('changeReason')) },
    {
      field: 'replacement',
      when: all(calledOff, filled('changeReason'), empty('replacement'), empty('reportedTo')),
    },
  ),
  check({ status, changeReason, replacement, reportedTo }) {
    if (status !== '已取消' && status !== '已变更') return null;
    const missing = [
      ...(changeReason === null ? ['取消变更原因'] : []),
      ...(replacement === null && reportedTo === null ? ['接替人员或报请负责人'] : []),
    ];
    if (missing.length === 0) return null;
    return breach({
      field: changeReason === null ? 'changeReason' : 'replacement',
      expected: '写明原因，并报请部室负责人另行安排或由其他人员接替',
      actual: `${status}，没有填写${missing.join('、')}`,
    });
  },
});
