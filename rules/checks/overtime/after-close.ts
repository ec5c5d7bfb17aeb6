import { all, filled, less, not } from '../../conditions/build';
import { time, rule, date } from '../rule';
import { closes, closingKnown, contradictory, evening, start } from './terms';

const started = all(filled('date'), filled('startedAt'), not(contradictory));

export const afterClose = rule('overtime', {
  id: 'overtime/after-close',
  clauses: ['B1(二)'],
  title: '延时服务在下班之后',
  condition: '开始时间早于规定下班时间（零点至6点开始的，算前一天晚上）',
  params: { closes: time(closes), evening: date(evening) },
  optional: ['closesAt', 'endedAt'],
  cases: [
    {
      field: 'startedAt',
      when: all(started, closingKnown, less(start, closes)),
      expected: '不早于规定下班时间{closes}开始',
      actual: '{startedAt}开始',
      because: ['规定下班时间：{closes}'],
      remedy: '下班时间之前的服务不计入延时服务',
    },
    {
      field: 'startedAt',
      level: 'undetermined',
      when: all(started, not(closingKnown)),
      expected: '不早于规定下班时间开始',
      actual: '{startedAt}开始',
      because: ['{evening|short}的规定下班时间没有填写，设置中也没有办公时间'],
    },
  ],
});
