import { all, breaks, is, limitedItem, not } from '../../conditions/build';
import { breach, rule, type Rule } from '../rule';

/**
 * B2 last paragraph: items limited by the opening hours of the superior approval network are outside the service.
 * @param alsoReads what tells that the service was refused, on the ledger that can
 */
export function networkItem<K extends 'booking' | 'overtime'>(
  ledger: K,
  alsoReads: Rule<K>['reads'] = [],
): Rule<K> {
  const service = ledger === 'booking' ? '预约服务' : '延时服务';
  return rule(ledger, {
    id: `${ledger}/network-item`,
    clauses: ['B2'],
    title: '上级审批专网限制的项目除外',
    condition: `事项在设置中标为受上级审批专网开放时间限制，却安排了${service}`,
    reads: ['item', ...alsoReads],
    native: breaks(
      'item',
      alsoReads.length === 0
        ? limitedItem('item')
        : all(limitedItem('item'), ...alsoReads.map((field) => not(is(field, '不同意')))),
    ),
    check(values, { item }) {
      if (!item(values.item)?.limitedByNetwork) return null;
      if ('reply' in values && values.reply === '不同意') return null;
      return breach({
        field: 'item',
        expected: `不为受上级审批专网开放时间限制的项目安排${service}`,
        actual: `“${values.item ?? ''}”受上级审批专网开放时间限制`,
        because: [`设置·事项：“${values.item ?? ''}”的“受上级审批专网限制”为“是”`],
        remedy: '改在上级审批专网开放时间内办理，并向申请人说明',
      });
    },
  });
}
