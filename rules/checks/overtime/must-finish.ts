import { all, breaks, is } from '../../conditions/build';
import { breach, rule } from '../rule';

export const mustFinish = rule('overtime', {
  id: 'overtime/must-finish',
  clauses: ['B2(二)'],
  title: '当即能够办结的必须办理完毕',
  condition: '延时原因为当即可办结，办理结果却是未办结',
  reads: ['reason', 'result'],
  native: breaks('result', all(is('reason', '当即可办结'), is('result', '未办结'))),
  check({ reason, result }) {
    if (reason !== '当即可办结' || result !== '未办结') return null;
    return breach({
      field: 'result',
      expected: '延时办理完毕',
      actual: '当即可办结的事项未办结',
      because: ['到达下班时间时，当即能够办结的，无需申请必须延时办理完毕'],
      remedy: '办理完毕后更正办理结果；其实不能当即办结的，更正延时原因',
    });
  },
});
