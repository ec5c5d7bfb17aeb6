import { isWorkday } from '../../calendar';
import { dayText } from '../../time/day';
import { all, breaks, dayIs, dayOf, filled, undecided } from '../../conditions/build';
import { breach, rule, unknown } from '../rule';

export const workday = rule('overtime', {
  id: 'overtime/workday',
  clauses: ['B1(二)'],
  title: '延时服务在工作日内',
  condition: '日期不是工作日',
  reads: ['date'],
  native: breaks(
    'date',
    all(filled('date'), dayIs(dayOf('date'), 'weekend', 'statutory', 'swapped-rest')),
    all(filled('date'), undecided(dayOf('date'))),
  ),
  check({ date }, { calendar }) {
    if (date === null) return null;
    const works = isWorkday(calendar, date);
    if (works === true) return null;
    const statement = {
      field: 'date',
      expected: '在工作日（含调休上班日）延长办公时间',
      actual: dayText(date, true),
      because: [calendar.explain(date)],
    };
    if (works === null) return unknown(statement);
    return breach({ ...statement, remedy: '休息日提供的服务，登记为预约服务' });
  },
});
