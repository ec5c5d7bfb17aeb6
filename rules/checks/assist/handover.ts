import { all, breaks, empty, is } from '../../conditions/build';
import { breach, rule } from '../rule';

export const handover = rule('assist', {
  id: 'assist/handover',
  clauses: ['A1.3'],
  title: '办结后及时移交材料',
  condition: '状态为已办结，却没有材料移交时间',
  reads: ['status', 'handedOverAt'],
  native: breaks('handedOverAt', all(is('status', '已办结'), empty('handedOverAt'))),
  check({ status, handedOverAt }) {
    if (status !== '已办结' || handedOverAt !== null) return null;
    return breach({
      field: 'handedOverAt',
      expected: '及时办理交接手续，移交相关材料',
      actual: '已办结，材料移交时间为空',
      remedy: '移交材料并填写材料移交时间',
    });
  },
});
