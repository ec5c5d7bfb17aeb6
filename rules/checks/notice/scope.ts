import { all, empty, filled, namesNoMatter, not } from '../../conditions/build';
import { rule } from '../rule';
import { isOver } from './terms';

/** Nothing is left to authorise once work is over. */
const remedy = { when: not(isOver), say: '由申请人写明具体授权办理哪些手续、使用哪些证件' } as const;

export const scope = rule('notice', {
  id: 'notice/scope',
  clauses: ['A1.3'],
  title: '明确授权范围',
  condition:
    '授权范围为空，或没有写明任何具体事项（全部、一切事宜、相关手续等）；限制性用语、次数、列举、某一事项的全部手续属于明确',
  cases: [
    {
      field: 'scope',
      when: empty('scope'),
      expected: '写明具体的授权事项',
      actual: '授权范围为空',
      remedy,
    },
    {
      field: 'scope',
      when: all(filled('scope'), namesNoMatter('scope')),
      expected: '写明具体的授权事项',
      actual: '概括授权“{scope}”',
      remedy,
    },
  ],
});
