import { all, any, dayOf, empty, filled, minus, not, today } from '../../conditions/build';
import type { ClauseId } from '../../regulation/clauses';
import { explainDay } from '../reasons';
import { count, date, rule, type Case, type FieldsOf } from '../rule';
import {
  agency,
  late,
  neverStarted,
  perhapsLate,
  promiseEnds,
  startedLate,
  tellBy,
  toldInTime,
} from './terms';

type Field = FieldsOf<'assist'>;

/** 确保按时办结 binds both; A2(一) 代办人; A4(二) only those who began too late. */
const bound: readonly { readonly when: Case<Field>['when']; readonly clauses: readonly ClauseId[] }[] = [
  { when: all(agency, any(startedLate, neverStarted)), clauses: ['A1.2', 'A2(一)', 'A4(二)'] },
  { when: agency, clauses: ['A1.2', 'A2(一)'] },
  { when: any(startedLate, neverStarted), clauses: ['A1.2', 'A4(二)'] },
  { when: not(agency), clauses: ['A1.2'] },
];
const ends = [
  { when: filled<Field>('finishedAt'), actual: '{finishedAt}办结，超期{daysFinished}天' },
  { when: empty<Field>('finishedAt'), actual: '至{today}没有记录到办结，已超期{daysOpen}天' },
];

const cases = bound.flatMap(({ when: binds, clauses }) =>
  ends.flatMap(({ when: ended, actual }): readonly Case<Field>[] => {
    const words = {
      field: 'finishedAt',
      clauses,
      expected: '不晚于{ends}办结',
      actual,
      because: ['承诺办结日期：{promisedOn}'],
    } as const;
    return [
      {
        ...words,
        level: 'explained',
        when: all(late, binds, ended, toldInTime),
        because: [...words.because, '{overdueToldAt}已向服务对象说明原因：{overdueReason}'],
      },
      {
        ...words,
        when: all(late, binds, ended),
        because: [...words.because, '没有记录到不晚于{tellBy}向服务对象说明原因'],
        remedy: { when: empty('finishedAt'), say: '抓紧办结，并及时向服务对象说明原因' },
      },
    ];
  }),
);

export const withinPromise = rule('assist', {
  id: 'assist/within-promise',
  clauses: ['A1.2', 'A2(一)'],
  title: '在承诺时间内办结',
  condition:
    '办结时间晚于承诺办结日期（遇休息日顺延），或期限已过仍未办结；已及时向服务对象说明原因的，记为已说明。第二条（一）只对代办，第四条（二）只对没有及时开始的',
  params: {
    ends: date(promiseEnds),
    tellBy: date(tellBy),
    daysFinished: count(minus(dayOf('finishedAt'), promiseEnds)),
    daysOpen: count(minus(today, promiseEnds)),
    explained: explainDay(dayOf('promisedOn')),
  },
  optional: ['startedAt', 'replacement', 'materials', 'overdueReason', 'overdueToldAt', 'mode'],
  cases: [
    ...cases,
    {
      field: 'finishedAt',
      level: 'undetermined',
      when: perhapsLate,
      clauses: ['A1.2'],
      expected: '不晚于承诺办结日期{promisedOn}办结，遇休息日顺延到次一工作日',
      actual: '承诺办结日期已过',
      because: ['{explained}'],
    },
  ],
});
