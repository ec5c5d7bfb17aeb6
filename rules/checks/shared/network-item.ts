import { all, is, limitedItem } from '../../conditions/build';
import { agreedOrServed, awaitsAgreement, toCome } from '../booking/terms';
import { rule } from '../rule';

const words = {
  field: 'item',
  actual: '“{item}”受上级审批专网开放时间限制',
  because: ['设置·事项：“{item}”的“受上级审批专网限制”为“是”'],
} as const;
const remedy = '改在上级审批专网开放时间内办理，并向申请人说明';
const toComeRemedy = { when: toCome, say: remedy } as const;

/** B2 last paragraph: items limited by the opening hours of the superior approval network are outside the service. */
export const bookingNetworkItem = rule('booking', {
  id: 'booking/network-item',
  clauses: ['B2'],
  title: '上级审批专网限制的项目除外',
  condition: '事项在设置中标为受上级审批专网开放时间限制，却同意预约服务；答复之前只作提示',
  optional: ['serviceStartedAt', 'outcome', 'changedBy', 'movedTo'],
  cases: [
    {
      ...words,
      when: all(agreedOrServed, limitedItem('item')),
      remedy: toComeRemedy,
      expected: '不为受上级审批专网开放时间限制的项目安排预约服务',
    },
    {
      ...words,
      level: 'advice',
      when: all(awaitsAgreement, limitedItem('item')),
      remedy: toComeRemedy,
      expected: '不为受上级审批专网开放时间限制的项目安排预约服务',
    },
  ],
});

export const overtimeNetworkItem = rule('overtime', {
  id: 'overtime/network-item',
  clauses: ['B2'],
  title: '上级审批专网限制的项目除外',
  condition: '事项在设置中标为受上级审批专网开放时间限制，却安排了延时服务',
  cases: [
    {
      ...words,
      when: limitedItem('item'),
      remedy: { when: is('result', '未办结'), say: remedy },
      expected: '不为受上级审批专网开放时间限制的项目安排延时服务',
    },
  ],
});
