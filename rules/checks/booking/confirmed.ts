import { all, empty } from '../../conditions/build';
import { rule } from '../rule';
import { notConfirmed } from '../shared/confirmed';
import { served } from './terms';

export const bookingConfirmed = rule('booking', {
  id: 'booking/confirmed',
  clauses: ['B5(二)'],
  title: '经确认后安排服务',
  condition: '已提供服务，确认人为空',
  optional: ['serviceStartedAt'],
  cases: [{ ...notConfirmed, when: all(served, empty('confirmedBy')) }],
});
