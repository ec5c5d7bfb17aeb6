import { ruleTable } from '../scenario';
import { at } from '../when';

export const withinScope = ruleTable(
  'credential',
  'credential/within-scope',
  [
    { aspect: 'fine', name: '在授权范围内', expected: null, all: [] },
    {
      aspect: 'past',
      name: '不在授权范围内',
      values: { withinScope: '否', purpose: '办理银行开户' },
      expected: 'violation',
      cell: '在授权范围内',
      says: [
        '应在申请人授权范围内使用；实际登记为不在授权范围内',
        '使用事项：办理银行开户',
        '受理通知书DB-2026-0001的授权范围：代为提交营业执照变更登记申请',
      ],
      all: ['credential/within-scope'],
    },
    {
      aspect: 'missing',
      name: '在授权范围内为空（只是填写缺陷）',
      values: { withinScope: null },
      expected: null,
      all: ['data/required'],
    },
    {
      aspect: 'missing',
      name: '不在授权范围内，使用事项为空',
      values: { withinScope: '否', purpose: null },
      expected: 'violation',
      says: ['实际登记为不在授权范围内'],
    },
    {
      aspect: 'before',
      name: '施行前超出授权范围使用',
      values: { withinScope: '否', usedAt: at('2020-05-11T09:00') },
      expected: null,
      all: [],
    },
  ],
  '只有“是”和“否”',
);
