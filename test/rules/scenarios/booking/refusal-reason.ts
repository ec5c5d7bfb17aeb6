import { ruleTable } from '../scenario';
import { at } from '../when';

/** A refused application as it is left: nothing agreed, nothing served. */
const refused = {
  reply: '不同意',
  oneTimeNoticeAt: null,
  materialsNeeded: null,
  staff: null,
  staffArrivedAt: null,
  clientArrivedAt: null,
  outcome: null,
  serviceStartedAt: null,
  serviceEndedAt: null,
  confirmedBy: null,
} as const;

export const refusalReason = ruleTable(
  'booking',
  'booking/refusal-reason',
  [
    {
      aspect: 'fine',
      name: '不同意并说明理由',
      values: { ...refused, refusalReason: '事项受上级审批专网开放时间限制' },
      expected: null,
      all: [],
    },
    {
      aspect: 'past',
      name: '不同意而没有理由',
      values: refused,
      expected: 'violation',
      cell: '不同意理由',
      says: ['应向申请人说明理由；实际不同意预约，没有记录到理由', '没有说明过的，向申请人说明'],
      all: ['booking/refusal-reason'],
    },
    {
      aspect: 'past',
      name: '不同意，理由填“暂无”',
      values: { ...refused, refusalReason: '暂无' },
      expected: 'violation',
      cell: '不同意理由',
    },
    { aspect: 'missing', name: '答复结果为空', values: { ...refused, reply: null }, expected: null },
    { aspect: 'other', name: '同意预约，理由为空', expected: null, all: [] },
    {
      aspect: 'special',
      name: '不同意而没有理由，有特殊情况说明（本款没有例外）',
      values: { ...refused, exception: '人员不足' },
      expected: 'violation',
    },
    {
      aspect: 'before',
      name: '施行前的不同意',
      values: { ...refused, appliedAt: at('2020-05-11T09:00') },
      expected: null,
      all: [],
    },
  ],
  '理由只有已填和未填',
);
