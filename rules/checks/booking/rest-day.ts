import { all, dayOf, filled, not } from '../../conditions/build';
import type { Num, Test } from '../../conditions/expr';
import { explainBookable, nextBookable } from '../reasons';
import { rule, type Case, type FieldsOf } from '../rule';
import { agreedOrServed, awaitsAgreement, bookableUnknown, movedHere, notBookable, toCome } from './terms';

type Field = FieldsOf<'booking'>;

/** 另约日期 is a booked day too; once a booking was moved in its row, the day that was given up binds nobody. */
const days = [
  { field: 'movedTo', set: filled<Field>('movedTo') },
  { field: 'day', set: all<Field>(filled('day'), not(movedHere)) },
] as const;

function casesOf(field: 'day' | 'movedTo', set: Test<Field>): readonly Case<Field>[] {
  const day: Num<Field> = dayOf(field);
  const words = {
    field,
    expected: '安排在休息的周六或周日，不含法定节假日放假和调休上班日',
    actual: `{${field}}`,
    because: [`{why_${field}}`],
  };
  const remedy = field === 'day' ? ({ when: toCome, say: '最早可约{next}' } as const) : [];
  return [
    { ...words, when: all(agreedOrServed, set, notBookable(day)), remedy },
    { ...words, level: 'undetermined', when: all(agreedOrServed, set, bookableUnknown(day)) },
    {
      ...words,
      level: 'advice',
      when: all(awaitsAgreement, set, notBookable(day)),
      remedy,
    },
  ];
}

export const restDay = rule('booking', {
  id: 'booking/rest-day',
  clauses: ['B3'],
  title: '预约服务安排在休息日',
  condition:
    '同意的预约日期或另约日期不是休息的周六、周日（放假期间、调休上班日、工作日都不安排）；答复之前只作提示',
  params: {
    why_day: explainBookable(dayOf('day')),
    why_movedTo: explainBookable(dayOf('movedTo')),
    next: nextBookable(dayOf('appliedAt'), 1),
  },
  optional: ['movedTo', 'outcome', 'serviceStartedAt', 'changedBy'],
  cases: days.flatMap(({ field, set }) => casesOf(field, set)),
});
