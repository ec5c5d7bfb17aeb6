import { cellAddress } from '../address';
import { ledgerOf, type LedgerKey } from '../ledgers';
import { valueOf, type Entry } from '../records';
import { isoDay, parseIsoDay } from '../time/day';
import { isoMoment, parseIsoMoment, timeOfDay, timeText } from '../time/moment';
import { ReceiptProblem, type ReceiptCell } from './receipt';

/** A cell of a record as a receipt shows it. */
export function receiptCell(entry: Entry, field: string): ReceiptCell {
  const declared = ledgerOf(entry.ledger).fields[field];
  const column = entry.source.columns[field];
  return {
    heading: declared?.heading ?? field,
    cell: column === undefined ? null : cellAddress(entry.row, column),
    value: shown(declared?.type, valueOf(entry, field)),
  };
}

/**
 * The value of a cell as it was read.
 * @throws ReceiptProblem where it is no value of its field
 */
export function cellValue(ledger: LedgerKey, field: string, { value }: ReceiptCell): unknown {
  if (typeof value !== 'string') return value;
  const read = parsed(ledgerOf(ledger).fields[field]?.type, value);
  if (read === null) throw new ReceiptProblem(`凭据中${field}应是日期或时间，实际是“${value}”`);
  return read;
}

function shown(type: string | undefined, value: unknown): string | number | null {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return null;
  switch (type) {
    case 'datetime':
      return isoMoment(value);
    case 'date':
      return isoDay(value);
    case 'time':
      return timeText(value);
    default:
      return value;
  }
}

function parsed(type: string | undefined, text: string): string | number | null {
  switch (type) {
    case 'datetime':
      return parseIsoMoment(text);
    case 'date':
      return parseIsoDay(text);
    case 'time': {
      const [hour, minute, second = 0] = text.split(':').map(Number);
      return hour === undefined || minute === undefined ? null : timeOfDay(hour, minute, second);
    }
    default:
      return text;
  }
}
