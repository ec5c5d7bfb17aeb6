import { contradictory } from '../checks/overtime/terms';
import { all, at, filled, less, readable } from '../conditions/build';
import { headingOf } from '../findings';
import { ledgerOf } from '../ledgers';
import type { Defect, DefectCase } from './defect';

/** 延时 may pass midnight, but does not last until the next evening; such a row is judged by no rule on its times. */
const overtimeTimes: DefectCase = {
  field: 'endedAt',
  when: all(readable('startedAt'), contradictory),
  expected: '晚于开始时间{startedAt}（过零点的，延时至多6小时）',
  actual: '结束时间{endedAt}',
  remedy: '核对开始时间、结束时间（如把下午5:50写成了5:50）',
};

export const order: Defect = {
  id: 'data/order',
  title: '先后顺序',
  condition: '结束早于开始（如答复早于申请、办结早于开始办理；延时服务过零点不超过6小时的除外）',
  onlyProgram: null,
  cases: (ledger) => [
    ...ledgerOf(ledger).sequences.map(([earlier, later]) => ({
      field: later,
      when: all(filled(earlier), readable(earlier), filled(later), less(at(later), at(earlier))),
      expected: `不早于${headingOf(ledger, earlier)}{${earlier}}`,
      actual: `${headingOf(ledger, later)}{${later}}`,
    })),
    ...(ledger === 'overtime' ? [overtimeTimes] : []),
  ],
};
