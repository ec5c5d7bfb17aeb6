import { all, is, limitedItem, not } from '../../conditions/build';
import { rule } from '../rule';

export const mustFinish = rule('overtime', {
  id: 'overtime/must-finish',
  clauses: ['B2(二)'],
  title: '当即能够办结的必须办理完毕',
  condition: '延时原因为当即可办结，办理结果却是未办结（受上级审批专网限制的事项除外）',
  optional: ['item'],
  cases: [
    {
      field: 'result',
      // Whatever limits a network item takes it out of all of B2.
      when: all(is('reason', '当即可办结'), is('result', '未办结'), not(limitedItem('item'))),
      expected: '延时办理完毕',
      actual: '当即可办结的事项未办结',
      because: ['到达下班时间时，当即能够办结的，无需申请必须延时办理完毕'],
      remedy: '延时原因登记有误的，更正延时原因',
    },
  ],
});
