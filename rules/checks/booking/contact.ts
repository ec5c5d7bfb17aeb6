import { all, any, empty, is } from '../../conditions/build';
import { headingOf } from '../../findings';
import { rule } from '../rule';

/** B4(二): 提供审批事项、预约时间、联络方式等信息. The time is given by the slot or by 约定到场时间. */
const lacking = [
  { field: 'item', when: empty('item') },
  { field: 'day', when: empty('day') },
  { field: 'slot', when: all(empty('slot'), empty('arrival')) },
  { field: 'contactPhone', when: empty('contactPhone') },
] as const;

export const contact = rule('booking', {
  id: 'booking/contact',
  clauses: ['B4(二)'],
  title: '电话预约记明事项、时间、联络方式',
  condition: '电话预约缺少审批事项、预约日期、时间（预约时段、约定到场时间都没有）或联系电话',
  optional: ['arrival'],
  params: {
    missing: {
      make: ({ values }) => {
        const isEmpty = (field: string) => values[field] === null || values[field] === undefined;
        const fields = lacking
          .map(({ field }) => field)
          .filter((field) => isEmpty(field) && (field !== 'slot' || isEmpty('arrival')));
        return { type: 'choice', value: fields.map((field) => headingOf('booking', field)).join('、') };
      },
    },
  },
  cases: lacking.map(({ field, when }) => ({
    field,
    when: all(is('channel', '电话'), any(when)),
    expected: '记明审批事项、预约时间和联络方式',
    actual: '缺少{missing}',
    remedy: '向申请人问明后填写',
  })),
});
