import { all, breaksAt, empty, filled, is } from '../../conditions/build';
import { breach, rule } from '../rule';

const incomplete = is('materials', '不齐全不规范');

export const assistOneTimeNotice = rule('assist', {
  id: 'assist/one-time-notice',
  clauses: ['A1.3'],
  title: '一次性告知缺少的材料和补齐途径',
  condition: '材料不齐全不规范，却没有缺少材料及补齐途径，或没有一次性告知时间',
  reads: ['materials', 'missingMaterials', 'oneTimeNoticeAt'],
  native: breaksAt(
    { field: 'missingMaterials', when: all(incomplete, empty('missingMaterials')) },
    { field: 'oneTimeNoticeAt', when: all(incomplete, filled('missingMaterials'), empty('oneTimeNoticeAt')) },
  ),
  check({ materials, missingMaterials, oneTimeNoticeAt }) {
    if (materials !== '不齐全不规范') return null;
    const missing = [
      ...(missingMaterials === null ? ['缺少材料及补齐途径'] : []),
      ...(oneTimeNoticeAt === null ? ['一次性告知时间'] : []),
    ];
    if (missing.length === 0) return null;
    return breach({
      field: missingMaterials === null ? 'missingMaterials' : 'oneTimeNoticeAt',
      expected: '一次性告知缺少的材料以及补齐的途径或方法',
      actual: `材料不齐全不规范，没有填写${missing.join('、')}`,
      remedy: '一次性告知申请人，并填写告知内容和时间',
    });
  },
});
