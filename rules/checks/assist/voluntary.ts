import { breaks, is } from '../../conditions/build';
import { breach, rule } from '../rule';

export const voluntary = rule('assist', {
  id: 'assist/voluntary',
  clauses: ['A1.3'],
  title: '自愿帮办代办，由申请人主动提出',
  condition: '申请人主动提出为否',
  reads: ['requestedByClient'],
  native: breaks('requestedByClient', is('requestedByClient', '否')),
  check({ requestedByClient }) {
    if (requestedByClient !== '否') return null;
    return breach({
      field: 'requestedByClient',
      expected: '由申请人主动提出',
      actual: '申请人主动提出为“否”',
      because: ['实行自愿帮办代办，必须由申请人主动提出'],
    });
  },
});
