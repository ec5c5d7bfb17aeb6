import { ruleTable } from '../scenario';
import { at } from '../when';

const cancelled = {
  status: '已取消',
  changedBy: '本单位',
  finishedAt: null,
  handedOverAt: null,
} as const;
/** Taken over by somebody else, who has until the promised day. */
const inTime = { now: at('2026-05-14T10:00') } as const;
const reason = { changeReason: '经办人突发疾病' } as const;

export const change = ruleTable(
  'assist',
  'assist/change',
  [
    {
      aspect: 'fine',
      name: '变更，写明原因并由他人接替',
      values: { ...cancelled, ...reason, status: '已变更', replacement: '刘洋' },
      ...inTime,
      expected: null,
      all: [],
    },
    {
      aspect: 'fine',
      name: '取消，写明原因并报请负责人',
      values: { ...cancelled, ...reason, reportedTo: '李强' },
      expected: null,
      all: [],
    },
    {
      aspect: 'past',
      name: '取消而没有原因',
      values: { ...cancelled, reportedTo: '李强' },
      expected: 'violation',
      cell: '取消变更原因',
      says: [
        '应写明原因，并报请部室负责人另行安排或由其他人员接替；实际本单位已取消，没有记录到取消变更原因',
      ],
      all: ['assist/change'],
    },
    {
      aspect: 'past',
      name: '变更，既没有接替人员又没有报请负责人',
      values: { ...cancelled, ...reason, status: '已变更' },
      expected: 'violation',
      cell: '接替人员',
      says: ['本单位已变更，没有记录到接替人员或报请负责人'],
      all: ['assist/change'],
    },
    {
      aspect: 'past',
      name: '取消，什么都没有写',
      values: cancelled,
      expected: 'violation',
      cell: '取消变更原因',
      says: ['没有记录到取消变更原因、接替人员或报请负责人'],
    },
    {
      aspect: 'other',
      name: '申请人取消，没有写原因',
      values: { ...cancelled, changedBy: '申请人' },
      expected: null,
      all: ['data/required'],
    },
    {
      aspect: 'missing',
      name: '取消变更提出方为空（只是填写缺陷）',
      values: { ...cancelled, changedBy: null },
      expected: null,
      all: ['data/required', 'data/required'],
    },
    { aspect: 'missing', name: '状态为空', values: { ...cancelled, status: null }, expected: null },
    {
      aspect: 'special',
      name: '取消而没有报请，有特殊情况说明（本款讲的就是特殊情况，仍须报请）',
      values: { ...cancelled, ...reason, exception: '突发疾病，来不及报请' },
      expected: 'violation',
    },
    {
      aspect: 'before',
      name: '施行前的取消',
      values: { ...cancelled, registeredAt: at('2020-05-11T09:00') },
      expected: null,
      all: [],
    },
  ],
  '各栏只有已填和未填',
);
