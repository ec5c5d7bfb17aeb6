import { all, empty, is } from '../../conditions/build';
import { rule } from '../rule';

export const handover = rule('assist', {
  id: 'assist/handover',
  clauses: ['A1.3'],
  title: '办结后及时移交材料',
  condition: '状态为已办结，却没有材料移交时间',
  cases: [
    {
      field: 'handedOverAt',
      when: all(is('status', '已办结'), empty('handedOverAt')),
      expected: '及时办理交接手续，移交相关材料',
      actual: '已办结，没有记录到材料移交时间',
      remedy: '已移交的，填写移交的时间；没有移交的，办理移交',
    },
  ],
});
