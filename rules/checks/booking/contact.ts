import type { BookingRecord } from '../../ledgers';
import { headingOf } from '../../findings';
import { all, breaksAt, empty, filled, is } from '../../conditions/build';
import { breach, rule } from '../rule';

/** B4(二): 提供审批事项、预约时间、联络方式等信息. */
const NEEDED = ['item', 'day', 'slot', 'contactPhone'] as const satisfies readonly (keyof BookingRecord)[];

export const contact = rule('booking', {
  id: 'booking/contact',
  clauses: ['B4(二)'],
  title: '电话预约记明事项、时间、联络方式',
  condition: '电话预约缺少审批事项、预约日期、预约时段或联系电话',
  reads: ['channel', ...NEEDED],
  native: breaksAt(
    ...NEEDED.map((field, index) => ({
      field,
      when: all(is('channel', '电话'), ...NEEDED.slice(0, index).map((each) => filled(each)), empty(field)),
    })),
  ),
  check(values) {
    if (values.channel !== '电话') return null;
    const missing = NEEDED.filter((field) => values[field] === null);
    const [first] = missing;
    if (first === undefined) return null;
    return breach({
      field: first,
      expected: '记明审批事项、预约时间和联络方式',
      actual: `缺少${missing.map((field) => headingOf('booking', field)).join('、')}`,
      remedy: '向申请人问明后补填',
    });
  },
});
