import { networkItemScenarios, noLimit } from '../shared/network-item';
import { ruleTable } from '../scenario';
import { at } from '../when';

export const networkItem = ruleTable(
  'booking',
  'booking/network-item',
  [
    ...networkItemScenarios('booking', '审批事项', { appliedAt: at('2020-05-11T09:00') }),
    {
      aspect: 'other',
      name: '受专网限制，尚未答复（只作提示）',
      values: {
        item: '不动产登记',
        repliedAt: null,
        reply: null,
        oneTimeNoticeAt: null,
        outcome: null,
        staffArrivedAt: null,
        clientArrivedAt: null,
        serviceStartedAt: null,
        serviceEndedAt: null,
      },
      now: at('2026-05-11T09:30'),
      expected: 'advice',
      all: ['booking/network-item'],
    },
    {
      aspect: 'other',
      name: '受专网限制，已答复不同意',
      values: { item: '不动产登记', reply: '不同意', refusalReason: '受上级审批专网开放时间限制' },
      expected: null,
    },
  ],
  noLimit,
);
