import { all, any, countOf, dayOf, empty, filled, more, number } from '../../conditions/build';
import type { Test } from '../../conditions/expr';
import type { Param } from '../../params';
import { rule, type FieldsOf, type Term } from '../rule';
import { isOver } from './terms';
import { firstWork, type Work } from './work';

type Field = FieldsOf<'notice'>;

const workedBefore = (of: 'startedAt' | 'finishedAt'): Test<Field> =>
  more(
    countOf<Field>('assist', { of: 'noticeId', same: 'id' }, { of, by: '<', day: dayOf('signedOn') }),
    number(0),
  );

/** Of the first work under the notice before the signature. */
const early = (tell: (work: Work) => Param): Term<Field> => ({
  make: (row) => {
    const { signedOn } = row.values;
    const work = typeof signedOn === 'number' ? firstWork(row, (day) => day < signedOn) : null;
    return work === null ? null : tell(work);
  },
});

export const signed = rule('notice', {
  id: 'notice/signed',
  clauses: ['A1.3'],
  title: '申请人签字确认',
  condition: '申请人没有签字，或在开始办理、办结之后才签字',
  params: {
    record: early(({ record }) => ({ type: 'id', value: record })),
    act: early(({ act }) => ({ type: 'choice', value: act })),
    at: early(({ at }) => ({ type: 'datetime', value: at })),
  },
  cases: [
    {
      field: 'signedOn',
      when: empty('signedOn'),
      expected: '由申请人签字确认授权范围和有效期限',
      actual: '没有记录到申请人签字日期',
      remedy: [
        { when: isOver, say: '当时已签字的，填写签字的日期' },
        '已签字的，填写签字的日期；没有签字的，办理之前请申请人签字',
      ],
    },
    {
      field: 'signedOn',
      when: all(filled('signedOn'), filled('id'), any(workedBefore('startedAt'), workedBefore('finishedAt'))),
      expected: '不晚于{act}（{at}）签字',
      actual: '{signedOn}签字',
      because: ['《{form.assist}》{record}：{act}时间{at}'],
    },
  ],
});
