import { breaks, is } from '../../conditions/build';
import { breach, rule } from '../rule';

export const withinScope = rule('credential', {
  id: 'credential/within-scope',
  clauses: ['A4(三)'],
  title: '在授权范围内使用证件',
  condition: '在授权范围内为否',
  reads: ['withinScope'],
  native: breaks('withinScope', is('withinScope', '否')),
  check(values, { notice }) {
    if (values.withinScope !== '否') return null;
    const scope = notice(values.noticeId)?.values.scope ?? null;
    return breach({
      field: 'withinScope',
      expected: '在申请人授权范围内使用',
      actual: values.purpose === null ? '登记为不在授权范围内' : `使用事项“${values.purpose}”不在授权范围内`,
      because: scope === null ? [] : [`受理通知书${values.noticeId ?? ''}的授权范围：${scope}`],
    });
  },
});
