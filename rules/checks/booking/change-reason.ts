import { all, empty, is } from '../../conditions/build';
import { rule } from '../rule';
import { changedByUnit, notRefused } from './terms';

const unexplained = all(changedByUnit, notRefused, empty('changeReason'), empty('movedTo'));
const words = {
  field: 'changeReason',
  expected: '说明取消或变更的理由，或另约时间办理',
  remedy: '填写向申请人说明的理由或另约的日期；没有说明过的，向申请人说明理由或另约时间办理',
} as const;

export const changeReason = rule('booking', {
  id: 'booking/change-reason',
  clauses: ['B5(四)'],
  title: '不得无故取消或变更预约',
  condition: '本单位取消或变更预约，既没有取消变更理由，又没有另约日期（申请人取消的，不要求理由）',
  optional: ['movedTo', 'outcome', 'reply'],
  cases: [
    {
      ...words,
      when: all(unexplained, is('outcome', '已取消', '已改期')),
      actual: '本单位{outcome}，没有记录到理由，也没有另约日期',
    },
    {
      ...words,
      when: unexplained,
      actual: '本单位取消或变更，没有记录到理由，也没有另约日期',
    },
  ],
});
