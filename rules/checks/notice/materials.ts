import { empty } from '../../conditions/build';
import { rule } from '../rule';

export const materials = rule('notice', {
  id: 'notice/materials',
  clauses: ['A1.3'],
  title: '完成材料交接',
  condition: '材料清单为空',
  cases: [
    {
      field: 'materials',
      when: empty('materials'),
      expected: '逐项列明交接的材料（名称、原件或复印件、份数）',
      actual: '没有记录到材料清单',
    },
  ],
});
