import { ruleTable } from '../scenario';
import { at } from '../when';

export const voluntary = ruleTable(
  'assist',
  'assist/voluntary',
  [
    { aspect: 'fine', name: '申请人主动提出', expected: null, all: [] },
    {
      aspect: 'past',
      name: '不是申请人主动提出',
      values: { requestedByClient: '否' },
      expected: 'violation',
      cell: '申请人主动提出',
      says: ['应由申请人主动提出；实际申请人主动提出为“否”', '必须由申请人主动提出'],
      all: ['assist/voluntary'],
    },
    {
      aspect: 'missing',
      name: '申请人主动提出为空（只是填写缺陷）',
      values: { requestedByClient: null },
      expected: null,
      all: ['data/required'],
    },
    {
      aspect: 'special',
      name: '不是申请人主动提出，有特殊情况说明（本款没有例外）',
      values: { requestedByClient: '否', exception: '部室统一安排' },
      expected: 'violation',
    },
    {
      aspect: 'before',
      name: '施行前，不是申请人主动提出',
      values: { requestedByClient: '否', registeredAt: at('2020-05-11T09:00') },
      expected: null,
      all: [],
    },
  ],
  '只有“是”和“否”',
);
