import { all, empty } from '../../conditions/build';
import { rule } from '../rule';
import { refused } from './terms';

export const refusalReason = rule('booking', {
  id: 'booking/refusal-reason',
  clauses: ['B5(一)'],
  title: '不同意预约的，说明理由',
  condition: '答复结果为不同意，却没有不同意理由（“没有”“暂无”之类不是理由）',
  cases: [
    {
      field: 'refusalReason',
      when: all(refused, empty('refusalReason')),
      expected: '向申请人说明理由',
      actual: '不同意预约，没有记录到理由',
      remedy: '填写向申请人说明的理由；没有说明过的，向申请人说明',
    },
  ],
});
