import {
  all,
  allReadable,
  any,
  at,
  closing,
  empty,
  filled,
  hasClosing,
  is,
  less,
  more,
} from '../conditions/build';
import { evening } from '../checks/overtime/terms';
import { time } from '../checks/rule';
import type { LedgerKey } from '../ledgers';
import type { Defect, DefectCase } from './defect';

const contradictions: Readonly<Partial<Record<LedgerKey, readonly DefectCase[]>>> = {
  assist: [
    {
      when: all(is('status', '已办结'), empty('finishedAt')),
      field: 'finishedAt',
      expected: '填写办结时间（状态为“已办结”）',
      actual: '为空',
    },
    {
      when: all(is('status', '办理中'), filled('finishedAt')),
      field: 'status',
      expected: '为“已办结”（已填写办结时间）',
      actual: '“办理中”',
    },
  ],
  booking: [
    {
      when: all(is('reply', '不同意'), is('outcome', '已办结', '未办结', '视为放弃')),
      field: 'outcome',
      expected: '不填（答复结果为“不同意”）',
      actual: '已填写服务结果',
    },
  ],
  overtime: [
    {
      when: all(
        filled('date'),
        filled('closesAt'),
        hasClosing(evening),
        any(less(at('closesAt'), closing(evening)), more(at('closesAt'), closing(evening))),
      ),
      field: 'closesAt',
      params: { set: time(closing(evening)) },
      expected: '与设置的办公时间一致（{set}下班）',
      actual: '{closesAt}',
      remedy: '更正规定下班时间；办公时间有变动的，更正设置',
    },
  ],
};

/** A cell that could not be read is no evidence. */
export const contradiction: Defect = {
  id: 'data/contradiction',
  title: '前后一致',
  condition: '两个单元格互相矛盾（如状态为“办理中”却有办结时间），或规定下班时间与设置不符',
  onlyProgram: null,
  cases: (ledger) =>
    (contradictions[ledger] ?? []).map((each) =>
      typeof each.when === 'function' ? each : { ...each, when: all(allReadable, each.when) },
    ),
};
