import { headingOf } from '../findings';
import { ledgerOf, type LedgerKey } from '../ledgers';
import { all, at, filled, less, readable } from '../conditions/build';
import { valueOf } from '../records';
import { dayText } from '../time/day';
import { momentText, timeText } from '../time/moment';
import { statements, type Defect } from './defect';

/** What cannot come before what. 延时 may pass midnight; 有效期限 has a rule of its own (notice/validity). */
const sequences: Readonly<Record<LedgerKey, readonly (readonly [earlier: string, later: string])[]>> = {
  assist: [
    ['registeredAt', 'finishedAt'],
    ['startedAt', 'finishedAt'],
  ],
  notice: [['acceptedOn', 'handedOverOn']],
  credential: [['usedAt', 'returnedAt']],
  booking: [
    ['appliedAt', 'repliedAt'],
    ['serviceStartedAt', 'serviceEndedAt'],
  ],
  overtime: [],
  timeoff: [['from', 'to']],
};

export const order: Defect = {
  id: 'data/order',
  title: '先后顺序',
  condition: '结束早于开始（如答复早于申请、办结早于开始办理）',
  native: (ledger) =>
    sequences[ledger].map(([earlier, later]) => ({
      field: later,
      when: all(filled(earlier), readable(earlier), filled(later), less(at(later), at(earlier))),
    })),
  check: (entry) =>
    statements(sequences[entry.ledger], ([earlier, later]) => {
      const start = valueOf(entry, earlier);
      const end = valueOf(entry, later);
      if (typeof start !== 'number' || typeof end !== 'number' || end >= start) return null;
      const text = (field: string, value: number) =>
        `${headingOf(entry.ledger, field)}${written(entry.ledger, field, value)}`;
      return { field: later, expected: `不早于${text(earlier, start)}`, actual: text(later, end) };
    }),
};

function written(ledger: LedgerKey, field: string, value: number): string {
  const type = ledgerOf(ledger).fields[field]?.type;
  if (type === 'time') return timeText(value);
  return type === 'date' ? dayText(value, true) : momentText(value, true);
}
