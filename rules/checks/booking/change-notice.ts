import { all, dayOf, empty, filled, limit, minus, more, today } from '../../conditions/build';
import { date, rule } from '../rule';
import { changedByUnit, notRefused } from './terms';

const tellBy = minus(dayOf('day'), limit('booking.tellDays'));
const changed = all(changedByUnit, notRefused, filled('day'));

const words = {
  field: 'changeToldAt',
  expected: '在{tellBy}当日或之前告知申请人',
  because: ['预约日期{day|short}，提前{booking.tellDays}即{tellBy|short}24:00前'],
} as const;

export const changeNotice = rule('booking', {
  id: 'booking/change-notice',
  clauses: ['B5(四)'],
  title: '取消或变更预约提前{booking.tellDays}告知',
  condition: '本单位取消或变更预约，告知时间晚于预约日期的前{booking.tellDays}，或到期仍没有记录到告知',
  params: { tellBy: date(tellBy) },
  optional: ['reply'],
  cases: [
    {
      ...words,
      when: all(changed, filled('changeToldAt'), more(dayOf('changeToldAt'), tellBy)),
      actual: '{changeToldAt}才告知',
    },
    {
      // Not told yet is a reminder as long as the day for telling lasts.
      ...words,
      when: all(changed, empty('changeToldAt'), more(today, tellBy)),
      actual: '没有记录到告知时间',
    },
  ],
});
