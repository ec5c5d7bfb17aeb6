import { all, at, dayOf, filled, more, now, today } from '../conditions/build';
import { fieldsWhere, type Defect } from './defect';

export const future: Defect = {
  id: 'data/future',
  title: '时间不得晚于现在',
  condition: '登记已发生的事，时间却晚于现在',
  onlyProgram: null,
  cases: (ledger) =>
    fieldsWhere(
      ledger,
      ({ type, future }) => (type === 'datetime' || type === 'date') && future !== true,
    ).map(({ key, type }) => ({
      field: key,
      when: all(filled(key), type === 'date' ? more(dayOf(key), today) : more(at(key), now)),
      expected: type === 'date' ? '不晚于{today}' : '不晚于{now}',
      actual: `{${key}}`,
    })),
};
