import type { BookingRecord } from '../../ledgers';
import { elapsed, momentText } from '../../time/moment';
import { all, any, breaks, empty, filled, is, more, not, now } from '../../conditions/build';
import { agreed, endOfSlot } from './cells';
import { breach, rule } from '../rule';
import { isAgreed, slotEnd } from './facts';

const open = any(empty('outcome'), is('outcome', '待服务'));
const byApplicant = any(
  is('changedBy', '申请人'),
  all(empty('clientArrivedAt'), is('contactResult', '无法到场', '无人接听')),
);

export const served = rule('booking', {
  id: 'booking/served',
  clauses: ['B7(一)'],
  title: '履行预约服务',
  condition: '同意的预约时段已过而没有服务结果，或因本单位原因未办结',
  excusable: true,
  reads: ['reply', 'day', 'slot', 'outcome', 'clientArrivedAt', 'contactResult', 'changedBy'],
  native: breaks(
    'outcome',
    all(
      agreed,
      filled('day'),
      more(now, endOfSlot),
      any(all(open, not(is('changedBy', '申请人'))), all(is('outcome', '未办结'), not(byApplicant))),
    ),
  ),
  check(values, { now }) {
    const end = slotEnd(values);
    if (!isAgreed(values) || end === null || elapsed(end, now) <= 0) return null;
    const open = values.outcome === null || values.outcome === '待服务';
    if (open ? values.changedBy === '申请人' : values.outcome !== '未办结' || throughApplicant(values))
      return null;
    return breach({
      field: 'outcome',
      expected: '按约定提供服务并登记服务结果',
      actual: open
        ? `预约时段已过，服务结果${values.outcome === null ? '为空' : '仍为“待服务”'}`
        : '服务结果为“未办结”，没有申请人方面的原因',
      because: [`预约时段到${momentText(end, true)}为止`],
      remedy: open ? '登记实际的服务结果' : '有特殊情况的，填写特殊情况说明',
    });
  },
});

/** The applicant took it back, or never came although contacted. */
function throughApplicant({ changedBy, clientArrivedAt, contactResult }: BookingRecord): boolean {
  return (
    changedBy === '申请人' ||
    (clientArrivedAt === null && (contactResult === '无法到场' || contactResult === '无人接听'))
  );
}
