import type { BookingRecord } from '../../ledgers';
import { all, breaks, empty } from '../../conditions/build';
import { changed } from './cells';
import { breach, rule } from '../rule';
import { isChanged } from './facts';

export const changeReason = rule('booking', {
  id: 'booking/change-reason',
  clauses: ['B5(四)'],
  title: '不得无故取消或变更预约',
  condition: '预约已取消或变更，却没有取消变更理由',
  reads: ['outcome', 'changedBy', 'changeReason'],
  native: breaks('changeReason', all(changed, empty('changeReason'))),
  check(values) {
    if (!isChanged(values) || values.changeReason !== null) return null;
    return breach({
      field: 'changeReason',
      expected: '说明取消或变更的理由',
      actual: `${changeText(values)}，理由为空`,
      remedy: '向申请人说明理由或另约时间办理，并填写取消变更理由',
    });
  },
});

function changeText({ outcome, changedBy }: BookingRecord): string {
  return outcome === '已取消' || outcome === '已改期' ? outcome : `已由${changedBy ?? ''}提出取消变更`;
}
