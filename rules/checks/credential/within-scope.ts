import { is } from '../../conditions/build';
import { otherValue } from '../reasons';
import { rule } from '../rule';

export const withinScope = rule('credential', {
  id: 'credential/within-scope',
  clauses: ['A4(三)'],
  title: '在授权范围内使用证件',
  condition: '在授权范围内为否',
  params: { scope: otherValue('notice', 'noticeId', 'scope') },
  cases: [
    {
      field: 'withinScope',
      when: is('withinScope', '否'),
      expected: '在申请人授权范围内使用',
      actual: '登记为不在授权范围内',
      because: ['使用事项：{purpose}', '受理通知书{noticeId}的授权范围：{scope}'],
    },
  ],
});
