import { empty } from '../../conditions/build';
import { rule } from '../rule';
import { notConfirmed } from '../shared/confirmed';

/** Every row of this form is a service given. */
export const overtimeConfirmed = rule('overtime', {
  id: 'overtime/confirmed',
  clauses: ['B5(二)'],
  title: '延时服务经确认',
  condition: '已提供延时服务，确认人为空',
  cases: [{ ...notConfirmed, when: empty('confirmedBy') }],
});
