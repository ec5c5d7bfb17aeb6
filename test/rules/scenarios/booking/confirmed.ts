import { ruleTable } from '../scenario';
import { at } from '../when';

const unconfirmed = { confirmedBy: null } as const;

export const confirmed = ruleTable(
  'booking',
  'booking/confirmed',
  [
    { aspect: 'fine', name: '已办结，有确认人', expected: null, all: [] },
    {
      aspect: 'past',
      name: '已办结，确认人为空',
      values: unconfirmed,
      expected: 'violation',
      cell: '确认人',
      says: ['实际已提供服务，没有记录到确认人', '当时经过确认的，填写确认人'],
      all: ['booking/confirmed'],
    },
    {
      aspect: 'missing',
      name: '服务结果为空，但已开始服务',
      values: { ...unconfirmed, outcome: null },
      now: at('2026-05-16T09:20'),
      expected: 'violation',
    },
    {
      aspect: 'other',
      name: '尚未服务，确认人为空',
      values: {
        ...unconfirmed,
        outcome: '待服务',
        serviceStartedAt: null,
        serviceEndedAt: null,
        staffArrivedAt: null,
        clientArrivedAt: null,
      },
      now: at('2026-05-15T10:00'),
      expected: null,
      all: [],
    },
    {
      aspect: 'special',
      name: '确认人为空，有特殊情况说明（本款没有例外）',
      values: { ...unconfirmed, exception: '负责人外出' },
      expected: 'violation',
    },
    {
      aspect: 'before',
      name: '施行前的预约，确认人为空',
      values: { ...unconfirmed, appliedAt: at('2020-05-11T09:00') },
      expected: null,
      all: [],
    },
  ],
  '确认人只有已填和未填',
);
