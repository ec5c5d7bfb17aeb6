import { ledgerOf, type LedgerKey, type Values } from '../../rules/ledgers';
import { valueOf, type Entry } from '../../rules/records';
import { dayText } from '../../rules/time/day';
import { elapsed, minutesText, momentText, timeText } from '../../rules/time/moment';

/** The fields that tell what happened, ledger by ledger; 编号, date, 部室 and persons have columns of their own. */
const telling: { readonly [K in LedgerKey]: readonly (keyof Values<K> & string)[] } = {
  assist: ['client', 'item', 'mode', 'promisedOn', 'finishedAt', 'status'],
  notice: ['applicant', 'item', 'validFrom', 'validTo', 'handedOverOn'],
  credential: ['noticeId', 'document', 'purpose', 'usedAt', 'returnedAt'],
  booking: ['client', 'item', 'appliedAt', 'repliedAt', 'reply', 'day', 'slot', 'outcome'],
  overtime: ['client', 'item', 'reason', 'closesAt', 'startedAt', 'endedAt', 'result'],
  timeoff: ['bookingId', 'from', 'to', 'approvedBy'],
};

/**
 * One line about a record: `答复用时 20分；服务对象 …；答复时间 5月11日（周一）09:20`. Empty cells are left out, and so is the
 * year, which the row's date and 编号 carry.
 */
export function recordSummary(entry: Entry): string {
  const { fields } = ledgerOf(entry.ledger);
  const parts = telling[entry.ledger].flatMap((key) => {
    const field = fields[key];
    const value = valueOf(entry, key);
    const text = typeof value === 'number' ? (wordings[field?.type ?? '']?.(value) ?? String(value)) : value;
    return field === undefined || typeof text !== 'string' ? [] : [`${field.heading} ${text}`];
  });
  const wait = replyWait(entry);
  return (wait === null ? parts : [`答复用时 ${minutesText(wait)}`, ...parts]).join('；');
}

const wordings: Partial<Record<string, (value: number) => string>> = {
  date: (value) => dayText(value),
  datetime: (value) => momentText(value),
  time: timeText,
  minutes: minutesText,
};

function replyWait(entry: Entry): number | null {
  const [applied, replied] = [valueOf(entry, 'appliedAt'), valueOf(entry, 'repliedAt')];
  if (typeof applied !== 'number' || typeof replied !== 'number' || replied < applied) return null;
  return elapsed(applied, replied);
}
