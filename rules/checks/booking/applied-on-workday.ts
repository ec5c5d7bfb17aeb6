import { isWorkday } from '../../calendar';
import { dayOfMoment, momentText } from '../../time/moment';
import { all, breaks, dayIs, dayOf, filled, not, undecided } from '../../conditions/build';
import { refused } from './cells';
import { breach, rule, unknown } from '../rule';
import { isRefused } from './facts';

export const appliedOnWorkday = rule('booking', {
  id: 'booking/applied-on-workday',
  clauses: ['B1(一)'],
  title: '在工作日内提出预约申请',
  condition: '申请时间不在工作日',
  reads: ['appliedAt', 'reply'],
  native: breaks(
    'appliedAt',
    all(filled('appliedAt'), not(refused), dayIs(dayOf('appliedAt'), 'weekend', 'statutory', 'swapped-rest')),
    all(filled('appliedAt'), not(refused), undecided(dayOf('appliedAt'))),
  ),
  check(values, { calendar }) {
    if (values.appliedAt === null || isRefused(values)) return null;
    const day = dayOfMoment(values.appliedAt);
    const works = isWorkday(calendar, day);
    if (works === true) return null;
    const statement = {
      field: 'appliedAt',
      expected: '在工作日（含调休上班日）提出申请',
      actual: momentText(values.appliedAt, true),
      because: [calendar.explain(day)],
    };
    return works === null ? unknown(statement) : breach(statement);
  },
});
