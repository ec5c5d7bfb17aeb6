import { all, at, filled, minus, more } from '../../conditions/build';
import { length, moment, rule } from '../rule';
import { due, isDue, movedHere } from './terms';

export const staffOnTime = rule('booking', {
  id: 'booking/staff-on-time',
  clauses: ['B5(三)'],
  title: '工作人员准时到位',
  condition: '人员到岗时间晚于约定到场时间（另约日期的，按另约的日期）',
  params: { due: moment(due), late: length(minus(at('staffArrivedAt'), due)) },
  optional: ['movedTo', 'outcome', 'arrival', 'slot'],
  cases: [
    {
      field: 'staffArrivedAt',
      when: all(isDue, filled('staffArrivedAt'), more(at('staffArrivedAt'), due)),
      expected: '不晚于{due|short}到岗',
      actual: '{staffArrivedAt}到岗，晚{late}',
      because: ['约定到场时间：{due}', { when: movedHere, say: '原约{day}，另约{movedTo}' }],
    },
  ],
});
