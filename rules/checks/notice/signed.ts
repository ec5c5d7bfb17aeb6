import { all, any, countOf, dayOf, empty, filled, more, number } from '../../conditions/build';
import type { Test } from '../../conditions/expr';
import { lookupBy } from '../../conditions/world';
import { isOf } from '../../records';
import { dayOfMoment } from '../../time/moment';
import { rule, type FieldsOf, type Term } from '../rule';

type Field = FieldsOf<'notice'>;

const workedBefore = (of: 'startedAt' | 'finishedAt'): Test<Field> =>
  more(
    countOf<Field>('assist', { of: 'noticeId', same: 'id' }, { of, by: '<', day: dayOf('signedOn') }),
    number(0),
  );

/** The first case under the notice on which work was done before the signature, and what was done when. */
const early = (what: 'record' | 'act' | 'at'): Term<Field> => ({
  make: ({ values, world }) => {
    const { id, signedOn } = values;
    if (typeof id !== 'string' || typeof signedOn !== 'number') return null;
    for (const other of world.having(lookupBy('assist', ['noticeId']), id)) {
      if (!isOf(other, 'assist')) continue;
      for (const [act, at] of [
        ['开始办理', other.values.startedAt],
        ['办结', other.values.finishedAt],
      ] as const) {
        if (at === null || dayOfMoment(at) >= signedOn) continue;
        if (what === 'at') return { type: 'datetime', value: at };
        return what === 'act' ? { type: 'choice', value: act } : { type: 'id', value: other.values.id ?? '' };
      }
    }
    return null;
  },
});

export const signed = rule('notice', {
  id: 'notice/signed',
  clauses: ['A1.3'],
  title: '申请人签字确认',
  condition: '申请人没有签字，或在开始办理、办结之后才签字',
  params: { record: early('record'), act: early('act'), at: early('at') },
  cases: [
    {
      field: 'signedOn',
      when: empty('signedOn'),
      expected: '由申请人签字确认授权范围和有效期限',
      actual: '没有记录到申请人签字日期',
      remedy: '已签字的，填写签字的日期；没有签字的，办理之前请申请人签字',
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
