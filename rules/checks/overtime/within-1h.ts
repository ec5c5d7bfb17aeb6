import { all, empty, filled, limit, minus, more, not, plus } from '../../conditions/build';
import { length, rule, time } from '../rule';
import { closes, closingKnown, contradictory, end, timed, untilNextDay } from './terms';

const known = all(filled('date'), timed, not(contradictory));
const over = all(known, closingKnown, more(minus(end, closes), limit('overtime.minutes')));
const words = {
  field: 'endedAt',
  expected: '不晚于{latest}结束，超过的写明特殊情况',
  because: ['规定下班时间{closes}，加{overtime.minutes}为{latest}'],
  remedy: { when: empty('exception'), say: '确有特殊情况的，填写特殊情况说明' },
} as const;

export const withinHour = rule('overtime', {
  id: 'overtime/within-1h',
  clauses: ['B3'],
  title: '延时服务在下班后{overtime.minutes}以内',
  condition: '结束时间比规定下班时间晚，超过{overtime.minutes}（整{overtime.minutes}不算超过）',
  params: {
    closes: time(closes),
    latest: time(plus(closes, limit('overtime.minutes'))),
    after: length(minus(end, closes)),
  },
  optional: ['closesAt'],
  cases: [
    { ...words, when: all(over, untilNextDay), actual: '次日{endedAt}结束，下班后{after}' },
    { ...words, when: over, actual: '{endedAt}结束，下班后{after}' },
    {
      field: 'endedAt',
      level: 'undetermined',
      when: all(known, not(closingKnown)),
      expected: '在规定下班时间后{overtime.minutes}以内结束',
      actual: '{endedAt}结束',
      because: ['规定下班时间没有填写，设置中也没有办公时间'],
    },
  ],
});
