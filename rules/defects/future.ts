import { all, at, dayOf, filled, more, now, today } from '../conditions/build';
import { valueOf } from '../records';
import { dayText } from '../time/day';
import { momentText } from '../time/moment';
import { pickFields, statements, type Defect } from './defect';

const past = pickFields(({ type, future }) => (type === 'datetime' || type === 'date') && future !== true);

export const future: Defect = {
  id: 'data/future',
  title: '时间不得晚于现在',
  condition: '登记已发生的事，时间却晚于现在',
  native: (ledger) =>
    past[ledger].map(({ key, type }) => ({
      field: key,
      when: all(filled(key), type === 'date' ? more(dayOf(key), today) : more(at(key), now)),
    })),
  check: (entry, { now, today }) =>
    statements(past[entry.ledger], ({ key, type }) => {
      const value = valueOf(entry, key);
      const isDate = type === 'date';
      if (typeof value !== 'number' || value <= (isDate ? today : now)) return null;
      return {
        field: key,
        expected: `不晚于${isDate ? dayText(today, true) : momentText(now, true)}`,
        actual: isDate ? dayText(value, true) : momentText(value, true),
      };
    }),
};
