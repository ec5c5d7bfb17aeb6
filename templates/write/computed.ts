import { ledgerOf, type LedgerKey } from '../../rules/ledgers';
import { valueOf, type Entry } from '../../rules/records';
import { MINUTES_PER_DAY, type Minutes } from '../../rules/time/moment';

/** A column that holds the minutes between two times of day of the same row. */
interface Span {
  readonly from: string;
  readonly to: string;
  /** An end before the start lies on the next day. */
  readonly passesMidnight: boolean;
}

/** The computed columns, each declared once for its formula and its value: ledger → field. */
const spans: Readonly<Partial<Record<LedgerKey, Readonly<Record<string, Span>>>>> = {
  overtime: { minutes: { from: 'startedAt', to: 'endedAt', passesMidnight: true } },
  timeoff: { minutes: { from: 'from', to: 'to', passesMidnight: false } },
};

/**
 * The formula of a computed column, empty text where a time is missing or no text of time; null for any other field.
 * It names columns, not cells, so that Excel fills it into rows added to the table.
 */
export function columnFormula(ledger: LedgerKey, field: string): string | null {
  const span = spans[ledger]?.[field];
  if (!span) return null;
  const { table, fields } = ledgerOf(ledger);
  const cell = (key: string) => `${table}[[#This Row],[${fields[key]?.heading ?? key}]]`;
  const from = cell(span.from);
  const to = cell(span.to);
  const minutes = (difference: string) => `ROUND(${difference}*${MINUTES_PER_DAY},2)`;
  const result = span.passesMidnight
    ? minutes(`MOD(${to}-${from},1)`)
    : `IF(${to}<${from},"",${minutes(`(${to}-${from})`)})`;
  return `IF(COUNT(${from},${to})<2,"",${result})`;
}

/** What the formula gives for a record; null where it gives the empty text, and for any other field. */
export function columnResult(entry: Entry, field: string): Minutes | null {
  const span = spans[entry.ledger]?.[field];
  if (!span) return null;
  const from = valueOf(entry, span.from);
  const to = valueOf(entry, span.to);
  if (typeof from !== 'number' || typeof to !== 'number') return null;
  if (to >= from) return hundredths(to - from);
  return span.passesMidnight ? hundredths(to - from + MINUTES_PER_DAY) : null;
}

function hundredths(value: Minutes): Minutes {
  return Math.round(value * 100) / 100;
}
