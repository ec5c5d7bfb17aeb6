import { all, dayOf, filled, not, rests, undecided } from '../../conditions/build';
import { rule } from '../rule';
import { explainDay } from '../reasons';
import { followsMoved, notRefused, originalNotGiven } from './terms';

const applied = all(filled('appliedAt'), notRefused);

export const appliedOnWorkday = rule('booking', {
  id: 'booking/applied-on-workday',
  clauses: ['B1(一)'],
  title: '在工作日内提出预约申请',
  condition: '申请时间不在工作日（改期后另登的预约除外）',
  params: { explained: explainDay(dayOf('appliedAt')) },
  optional: ['reply', 'originalId', 'client', 'item', 'day'],
  cases: [
    {
      field: 'appliedAt',
      level: 'undetermined',
      when: all(applied, rests(dayOf('appliedAt')), not(followsMoved), originalNotGiven),
      expected: '在工作日（含调休上班日）提出申请；改期后另登的除外',
      actual: '{appliedAt}',
      because: ['没有读到原预约{originalId}，是否改期后另登不能判断', '{explained}'],
      remedy: '把登记原预约{originalId}的工作簿一并给出；编号有误的，更正编号',
    },
    {
      field: 'appliedAt',
      when: all(applied, rests(dayOf('appliedAt')), not(followsMoved)),
      expected: '在工作日（含调休上班日）提出申请',
      actual: '{appliedAt}',
      because: ['{explained}'],
    },
    {
      field: 'appliedAt',
      level: 'undetermined',
      when: all(applied, undecided(dayOf('appliedAt')), not(followsMoved)),
      expected: '在工作日（含调休上班日）提出申请',
      actual: '{appliedAt}',
      because: ['{explained}'],
    },
  ],
});
