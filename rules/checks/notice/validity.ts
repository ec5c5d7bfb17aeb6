import { all, any, countOf, dayOf, empty, filled, more, not, number } from '../../conditions/build';
import type { Test } from '../../conditions/expr';
import type { Param } from '../../params';
import { dayOfMoment } from '../../time/moment';
import { rule, type FieldsOf, type Term } from '../rule';
import { reversed } from './terms';
import { firstWork, type Work } from './work';

type Field = FieldsOf<'notice'>;

const worked = (
  of: 'startedAt' | 'finishedAt',
  by: '<' | '>',
  end: 'validFrom' | 'validTo' | 'endedOn',
): Test<Field> =>
  all(
    filled(end),
    more(countOf<Field>('assist', { of: 'noticeId', same: 'id' }, { of, by, day: dayOf(end) }), number(0)),
  );
const workedOutside = any(
  worked('startedAt', '<', 'validFrom'),
  worked('startedAt', '>', 'validTo'),
  worked('startedAt', '>', 'endedOn'),
  worked('finishedAt', '<', 'validFrom'),
  worked('finishedAt', '>', 'validTo'),
  worked('finishedAt', '>', 'endedOn'),
);

/** Of the first work outside the authority. */
const outside = (tell: (work: Work) => Param): Term<Field> => ({
  make: (row) => {
    const { validFrom, validTo, endedOn } = row.values;
    const work = firstWork(
      row,
      (day) =>
        (typeof validFrom === 'number' && day < validFrom) ||
        (typeof validTo === 'number' && day > validTo) ||
        (typeof endedOn === 'number' && day > endedOn),
    );
    return work === null ? null : tell(work);
  },
});

export const validity = rule('notice', {
  id: 'notice/validity',
  clauses: ['A1.3'],
  title: '明确授权有效期限',
  condition: '有效期限缺失或起止颠倒，或在有效期限之外、终止日期之后办理',
  params: {
    record: outside(({ record }) => ({ type: 'id', value: record })),
    act: outside(({ act }) => ({ type: 'choice', value: act })),
    at: outside(({ at }) => ({ type: 'date', value: dayOfMoment(at) })),
  },
  optional: ['endedOn'],
  cases: [
    {
      field: 'validFrom',
      when: empty('validFrom'),
      expected: '写明有效期限的起止日期',
      actual: '有效期限起为空',
    },
    {
      field: 'validTo',
      when: empty('validTo'),
      expected: '写明有效期限的起止日期',
      actual: '有效期限止为空',
    },
    {
      field: 'validTo',
      when: reversed,
      expected: '不早于有效期限起{validFrom}',
      actual: '有效期限止为{validTo}',
    },
    {
      field: 'validTo',
      when: all(not(reversed), filled('id'), workedOutside),
      expected: '在有效期限{validFrom}至{validTo}之内[、不晚于终止日期{endedOn}]办理',
      actual: '{record}于{at}{act}',
      because: [
        '有效期限：{validFrom}至{validTo}',
        '终止日期：{endedOn}',
        '《{form.assist}》{record}：{at}{act}',
      ],
    },
  ],
});
