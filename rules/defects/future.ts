import { ledgerKeys, ledgerOf } from '../ledgers';
import { valueOf } from '../records';
import { dayText } from '../time/day';
import { momentText } from '../time/moment';
import type { Defect } from './defect';

const past = new Map(
  ledgerKeys.map((key) => [
    key,
    Object.entries(ledgerOf(key).fields).filter(
      ([, { type, future }]) => (type === 'datetime' || type === 'date') && future !== true,
    ),
  ]),
);

export const future: Defect = {
  id: 'data/future',
  title: '时间不得晚于现在',
  condition: '登记已发生的事，时间却晚于现在',
  check: (entry, { now, today }) =>
    (past.get(entry.ledger) ?? []).flatMap(([field, { type }]) => {
      const value = valueOf(entry, field);
      if (typeof value !== 'number' || value <= (type === 'date' ? today : now)) return [];
      const isDate = type === 'date';
      return [
        {
          field,
          expected: `不晚于${isDate ? dayText(today, true) : momentText(now, true)}`,
          actual: isDate ? dayText(value, true) : momentText(value, true),
        },
      ];
    }),
};
