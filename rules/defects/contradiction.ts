import type { Condition, LedgerKey } from '../ledgers';
import { all, allReadable } from '../conditions/build';
import { conditionTest, holds } from './condition';
import { statements, type Defect } from './defect';

interface Contradiction {
  readonly when: Condition;
  readonly field: string;
  readonly expected: string;
  readonly actual: string;
}

const contradictions: Readonly<Partial<Record<LedgerKey, readonly Contradiction[]>>> = {
  assist: [
    {
      when: {
        all: [
          { field: 'status', oneOf: ['已办结'] },
          { field: 'finishedAt', filled: false },
        ],
      },
      field: 'finishedAt',
      expected: '填写办结时间（状态为“已办结”）',
      actual: '为空',
    },
    {
      when: {
        all: [
          { field: 'status', oneOf: ['办理中'] },
          { field: 'finishedAt', filled: true },
        ],
      },
      field: 'status',
      expected: '为“已办结”（已填写办结时间）',
      actual: '“办理中”',
    },
  ],
  booking: [
    {
      when: {
        all: [
          { field: 'reply', oneOf: ['不同意'] },
          { field: 'outcome', oneOf: ['已办结', '未办结', '视为放弃'] },
        ],
      },
      field: 'outcome',
      expected: '不填（答复结果为“不同意”）',
      actual: '已填写服务结果',
    },
  ],
};

export const contradiction: Defect = {
  id: 'data/contradiction',
  title: '前后一致',
  condition: '两个单元格互相矛盾（如状态为“办理中”却有办结时间）',
  native: (ledger) =>
    (contradictions[ledger] ?? []).map(({ when, field }) => ({
      field,
      when: all(allReadable, conditionTest(when)),
    })),
  check: (entry) =>
    // A cell that could not be read is no evidence.
    statements(
      entry.problems.length === 0 ? (contradictions[entry.ledger] ?? []) : [],
      ({ when, ...statement }) => (holds(when, entry) ? statement : null),
    ),
};
