import { elapsed, minutesText, momentText } from '../../time/moment';
import { all, at, breaks, filled, more } from '../../conditions/build';
import { due, isDue } from './cells';
import { breach, rule } from '../rule';
import { appointment } from './facts';

export const staffOnTime = rule('booking', {
  id: 'booking/staff-on-time',
  clauses: ['B5(三)'],
  title: '工作人员准时到位',
  condition: '人员到岗时间晚于约定到场时间',
  excusable: true,
  reads: ['staffArrivedAt', 'day', 'slot', 'arrival'],
  native: breaks('staffArrivedAt', all(isDue, filled('staffArrivedAt'), more(at('staffArrivedAt'), due))),
  check(values) {
    const due = appointment(values);
    const arrived = values.staffArrivedAt;
    if (due === null || arrived === null) return null;
    const late = elapsed(due, arrived);
    if (late <= 0) return null;
    return breach({
      field: 'staffArrivedAt',
      expected: `不晚于${momentText(due)}到岗`,
      actual: `${momentText(arrived)}到岗，晚${minutesText(late)}`,
      because: [`约定到场时间：${momentText(due)}`],
    });
  },
});
