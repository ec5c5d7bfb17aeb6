import { all, breaks, empty } from '../../conditions/build';
import { servedAtAll } from './cells';
import { breach, rule } from '../rule';
import { notConfirmed } from '../shared/confirmed';
import { wasServed } from './facts';

export const bookingConfirmed = rule('booking', {
  id: 'booking/confirmed',
  clauses: ['B5(二)'],
  title: '经确认后安排服务',
  condition: '已提供服务，确认人为空',
  reads: ['outcome', 'serviceStartedAt', 'confirmedBy'],
  native: breaks('confirmedBy', all(servedAtAll, empty('confirmedBy'))),
  check: (values) => (wasServed(values) && values.confirmedBy === null ? breach(notConfirmed) : null),
});
