import { all, breaks, empty } from '../../conditions/build';
import { refused } from './cells';
import { breach, rule } from '../rule';
import { isRefused } from './facts';

export const refusalReason = rule('booking', {
  id: 'booking/refusal-reason',
  clauses: ['B5(一)'],
  title: '不同意预约的，说明理由',
  condition: '答复结果为不同意，却没有不同意理由',
  reads: ['reply', 'refusalReason'],
  native: breaks('refusalReason', all(refused, empty('refusalReason'))),
  check(values) {
    if (!isRefused(values) || values.refusalReason !== null) return null;
    return breach({
      field: 'refusalReason',
      expected: '向申请人说明理由',
      actual: '不同意预约，理由为空',
      remedy: '向申请人说明理由并填写',
    });
  },
});
