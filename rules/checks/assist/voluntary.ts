import { is } from '../../conditions/build';
import { rule } from '../rule';

export const voluntary = rule('assist', {
  id: 'assist/voluntary',
  clauses: ['A1.3'],
  title: '自愿帮办代办，由申请人主动提出',
  condition: '申请人主动提出为否',
  cases: [
    {
      field: 'requestedByClient',
      when: is('requestedByClient', '否'),
      expected: '由申请人主动提出',
      actual: '申请人主动提出为“否”',
      because: ['实行自愿帮办代办，必须由申请人主动提出'],
    },
  ],
});
