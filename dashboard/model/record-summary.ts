import { textParam } from '../../rules/checks/collect-params';
import { ledgerOf } from '../../rules/ledgers';
import { valueOf, type Entry } from '../../rules/records';
import { dayText } from '../../rules/time/day';
import { elapsed, minutesText, momentText, timeText } from '../../rules/time/moment';
import type { Speak } from '../../rules/wording/word';

/**
 * One line about a record: `答复用时 20分；服务对象 …；答复时间 5月11日（周一）09:20`. Empty cells are left out, and so is the
 * year, which the row's date and 编号 carry.
 */
export function recordSummary(entry: Entry, speak: Speak): string {
  const { fields, summary } = ledgerOf(entry.ledger);
  const parts = summary.flatMap((key) => {
    const field = fields[key];
    const value = valueOf(entry, key);
    if (field === undefined || (typeof value !== 'number' && typeof value !== 'string')) return [];
    const text =
      typeof value === 'number'
        ? (wordings[field.type]?.(value) ?? String(value))
        : speak(textParam(field, value));
    return [`${field.heading} ${text}`];
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
