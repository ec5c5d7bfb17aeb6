import { dayText } from '../../time/day';
import { dayOfMoment, momentText } from '../../time/moment';
import { all, breaks, choose, dayOf, filled, is, less, not, today } from '../../conditions/build';
import { breach, rule } from '../rule';
import { tellByDay } from './facts';

export const changeNotice = rule('booking', {
  id: 'booking/change-notice',
  clauses: ['B5(四)'],
  title: '取消或变更预约提前一天告知',
  condition: '本单位取消或变更预约，告知时间晚于预约日期的前一天，或到预约日期仍未告知',
  excusable: true,
  reads: ['changedBy', 'changeToldAt', 'day'],
  native: breaks(
    'changeToldAt',
    all(
      is('changedBy', '本单位'),
      filled('day'),
      not(less(choose(filled('changeToldAt'), dayOf('changeToldAt'), today), dayOf('day'))),
    ),
  ),
  check(values, { today }) {
    const tellBy = tellByDay(values);
    if (values.changedBy !== '本单位' || tellBy === null) return null;
    const told = values.changeToldAt;
    // Not told yet is a reminder as long as the day for telling lasts.
    if ((told === null ? today : dayOfMoment(told)) <= tellBy) return null;
    return breach({
      field: 'changeToldAt',
      expected: `在${dayText(tellBy, true)}当日或之前告知申请人`,
      actual: told === null ? '没有告知时间' : `${momentText(told, true)}才告知`,
      because: [`预约日期${dayText(tellBy + 1)}，提前一天即${dayText(tellBy)}24:00前`],
    });
  },
});
