import { ruleTable } from '../scenario';
import { at } from '../when';

export const handover = ruleTable(
  'assist',
  'assist/handover',
  [
    { aspect: 'fine', name: '办结后移交材料', expected: null, all: [] },
    {
      aspect: 'past',
      name: '已办结，没有材料移交时间',
      values: { handedOverAt: null },
      expected: 'violation',
      cell: '材料移交时间',
      says: ['应及时办理交接手续，移交相关材料；实际已办结，没有记录到材料移交时间'],
      all: ['assist/handover'],
    },
    {
      aspect: 'other',
      name: '仍在办理，尚未移交',
      values: { status: '办理中', finishedAt: null, handedOverAt: null },
      now: at('2026-05-13T10:00'),
      expected: null,
      all: [],
    },
    { aspect: 'missing', name: '状态为空', values: { status: null, handedOverAt: null }, expected: null },
    {
      aspect: 'special',
      name: '没有移交，有特殊情况说明（本款没有例外）',
      values: { handedOverAt: null, exception: '申请人未来领取' },
      expected: 'violation',
    },
    {
      aspect: 'before',
      name: '施行前没有移交',
      values: { handedOverAt: null, registeredAt: at('2020-05-11T09:00') },
      expected: null,
      all: [],
    },
  ],
  '“及时”没有期限，材料移交时间只有已填和未填',
);
