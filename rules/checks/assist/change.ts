import { all, empty, filled, is } from '../../conditions/build';
import { rule } from '../rule';

/** A2(三) binds the unit's own cancellation or change, and names the special circumstances: they are to be reported, not excused. */
const byUnit = all(is('status', '已取消', '已变更'), is('changedBy', '本单位'));
const nobody = all(empty('replacement'), empty('reportedTo'));
const expected = '写明原因，并报请部室负责人另行安排或由其他人员接替';

export const change = rule('assist', {
  id: 'assist/change',
  clauses: ['A2(三)'],
  title: '不得无故取消或变更',
  condition: '本单位取消或变更，没有取消变更原因，或既没有接替人员又没有报请负责人（申请人取消的，不要求）',
  cases: [
    {
      field: 'changeReason',
      when: all(byUnit, empty('changeReason'), nobody),
      expected,
      actual: '本单位{status}，没有记录到取消变更原因、接替人员或报请负责人',
    },
    {
      field: 'changeReason',
      when: all(byUnit, empty('changeReason')),
      expected,
      actual: '本单位{status}，没有记录到取消变更原因',
    },
    {
      field: 'replacement',
      when: all(byUnit, filled('changeReason'), nobody),
      expected,
      actual: '本单位{status}，没有记录到接替人员或报请负责人',
    },
  ],
});
