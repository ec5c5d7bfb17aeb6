import { all, filled, rests, undecided } from '../../conditions/build';
import { explainDay } from '../reasons';
import { date, rule } from '../rule';
import { evening } from './terms';

const words = {
  field: 'date',
  expected: '在工作日（含调休上班日）延长办公时间',
  actual: '{evening}',
  because: ['{explained}'],
} as const;

export const workday = rule('overtime', {
  id: 'overtime/workday',
  clauses: ['B1(二)'],
  title: '延时服务在工作日内',
  condition: '日期不是工作日（零点至6点开始的，算前一天晚上）',
  params: { evening: date(evening), explained: explainDay(evening) },
  optional: ['startedAt'],
  cases: [
    {
      ...words,
      when: all(filled('date'), rests(evening)),
      remedy: '经申请预约的，登记在《{form.booking}》',
    },
    { ...words, level: 'undetermined', when: all(filled('date'), undecided(evening)) },
  ],
});
