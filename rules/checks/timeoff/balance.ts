import { accountUnsure, all, at, atMost, filled, not, overdrawn } from '../../conditions/build';
import { MOST_NAMES } from '../../conditions/expr';
import type { Overdraft, Row } from '../../conditions/world';
import type { Param } from '../../params';
import { toWholeSeconds } from '../../time/moment';
import { rule, type Term } from '../rule';

const taken = all(
  filled('person'),
  filled('date'),
  filled('from'),
  filled('to'),
  atMost(at('from'), at('to')),
  overdrawn,
);

/** Of the first person who has taken more than earned. */
const first = (tell: (overdraft: Overdraft) => Param | null): Term<never> => ({
  make: ({ entry, world }: Row) => {
    const [overdraft] = world.overdrafts(entry);
    return overdraft === undefined ? null : tell(overdraft);
  },
});

const words = {
  field: 'to',
  expected: '不超过预约服务的同等时长（{earned}）',
  actual: '{who}累计调休{taken}，多{excess}',
  because: [
    '{who}至{date}累计预约服务{earned}（服务开始至服务结束，1比1，时间重叠的只计一次）',
    '至{date}累计调休{taken}',
  ],
} as const;

export const balance = rule('timeoff', {
  id: 'timeoff/balance',
  clauses: ['B3'],
  title: '同等时长的调休',
  condition: '到调休日期为止，累计调休分钟超过累计预约服务分钟（制度施行以前的服务不计，重叠的只计一次）',
  left: `延时服务计入调休的、同一人的服务时间重叠的、登记在其他工作簿中的，由程序计算；一格只核对前${MOST_NAMES}人`,
  optional: ['bookingId'],
  params: {
    who: first(({ person }) => ({ type: 'people', value: person })),
    earned: first(({ earned }) => ({ type: 'minutes', value: earned })),
    taken: first((each) => ({ type: 'minutes', value: each.taken })),
    excess: first((each) => ({ type: 'minutes', value: toWholeSeconds(each.taken - each.earned) })),
    unsure: first(({ unsure }) => ({ type: 'lines', value: unsure })),
  },
  cases: [
    { ...words, when: all(taken, not(accountUnsure)) },
    {
      ...words,
      level: 'undetermined',
      when: taken,
      because: [...words.because, '{unsure}'],
      remedy: '把登记有关预约的工作簿一并给出，或更正读不出的时间',
    },
  ],
});
