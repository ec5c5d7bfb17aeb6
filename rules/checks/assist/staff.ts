import { all, filled, hasList, notListed } from '../../conditions/build';
import { MOST_NAMES } from '../../conditions/expr';
import { names } from '../../records';
import { rule } from '../rule';

/** A name that 设置 lacks is a gap of the record or of 设置; a substitute of another 部室 is lawful (A2(三)). */
export const staff = rule('assist', {
  id: 'assist/staff',
  clauses: ['A1.2'],
  title: '帮办代办人员应在设置中',
  condition: '帮办代办人员不在设置的人员名单中（其他部室的人员可以接替；设置没有名单的不核对）',
  left: `一格只核对前${MOST_NAMES}人`,
  params: {
    unknown: {
      make: ({ values, world }) => {
        const agents = typeof values['agents'] === 'string' ? names(values['agents']) : [];
        const value = agents.filter((name) => !world.isListed('staff', name)).join('、');
        return { type: 'people', value };
      },
    },
  },
  cases: [
    {
      field: 'agents',
      level: 'defect',
      when: all(hasList('staff'), filled('agents'), notListed('staff', 'agents')),
      expected: '是设置·人员中的姓名',
      actual: '“{unknown}”不在人员名单中',
      remedy: '核对姓名，或在设置中增加该人员',
    },
  ],
});
