import { all, any, empty, filled, is, more, not, now } from '../../conditions/build';
import { moment, rule } from '../rule';
import { agreed, calledOff, hasDay, servedBy } from './terms';

const open = any(empty('outcome'), is('outcome', '待服务'));
/** The applicant took it back, or never came although contacted, whatever was answered. */
const byApplicant = any(is('changedBy', '申请人'), all(empty('clientArrivedAt'), filled('contactResult')));
/** The time for the service is over, and it never began. */
const over = all(agreed, hasDay, more(now, servedBy), empty('serviceStartedAt'));

const words = {
  field: 'outcome',
  expected: '按约定提供服务并登记服务结果',
  because: ['最迟到{servedBy}为止（预约时段结束，或约定到场时间加{booking.noShowMinutes}，以晚者为准）'],
} as const;

export const served = rule('booking', {
  id: 'booking/served',
  clauses: ['B7(一)'],
  title: '履行预约服务',
  condition:
    '同意的预约，时段已过（并已过约定到场时间{booking.noShowMinutes}）而没有服务结果，或未办结而没有记录到申请人方面的原因；服务已开始的除外',
  params: { servedBy: moment(servedBy) },
  optional: [
    'movedTo',
    'arrival',
    'slot',
    'changedBy',
    'serviceStartedAt',
    'clientArrivedAt',
    'contactResult',
  ],
  cases: [
    {
      ...words,
      when: all(over, empty('outcome'), not(calledOff)),
      actual: '没有记录到服务结果',
      remedy: '登记实际的服务结果',
    },
    {
      ...words,
      when: all(over, open, not(calledOff)),
      actual: '服务结果仍为“待服务”',
      remedy: '登记实际的服务结果',
    },
    {
      ...words,
      when: all(over, is('outcome', '未办结'), not(byApplicant)),
      actual: '服务结果为“未办结”，没有记录到服务开始时间，也没有记录到申请人方面的原因',
      remedy: { when: empty('exception'), say: '有特殊情况的，填写特殊情况说明' },
    },
  ],
});
