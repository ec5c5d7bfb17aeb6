import { eveningTimes } from '../../rules/checks/overtime/facts';
import { leaveMinutes } from '../../rules/checks/timeoff/accounts';
import { ledgerOf, type LedgerKey } from '../../rules/ledgers';
import { minutesAfter } from '../../rules/measures';
import { isOf, type Entry } from '../../rules/records';
import { MINUTES_PER_DAY, type Minutes } from '../../rules/time/moment';

/** Reference of a column's cell in the formula's own row, by field key. */
type CellOf = (field: string) => string;

/** The formulas of computed columns: ledger → field. They say what {@link columnResult} computes. */
const formulas: Readonly<Partial<Record<LedgerKey, Readonly<Record<string, (cell: CellOf) => string>>>>> = {
  overtime: {
    minutes: (cell) => {
      const [from, to] = [cell('startedAt'), cell('endedAt')];
      // A start between midnight and six belongs to the evening before; an end before the start lies on the next day.
      const late = `(${from}<TIME(6,0,0))`;
      const [begin, end] = [`${from}+${late}`, `${to}+IF(OR(${late},${to}<${from}),1,0)`];
      const days = `MAX(0,${end}-MAX(${begin},N(${cell('closesAt')})))`;
      // From one evening to the next nobody serves: the times contradict each other.
      const long = `ROUND((${end}-${from})*${MINUTES_PER_DAY},2)>360`;
      return whenTimes(from, to, days, `AND(${to}<${from},OR(${late},${long}))`);
    },
  },
  timeoff: {
    minutes: (cell) => {
      const [from, to] = [cell('from'), cell('to')];
      return whenTimes(from, to, `${to}-${from}`, `${to}<${from}`);
    },
  },
};

/**
 * The formula of a computed column, empty text where a time is missing or is no time; null for any other field.
 * It names columns, not cells, so that Excel fills it into rows added to the table.
 */
export function columnFormula(ledger: LedgerKey, field: string): string | null {
  const { table, fields } = ledgerOf(ledger);
  const formula = formulas[ledger]?.[field];
  return formula?.((key) => `${table}[[#This Row],[${fields[key]?.heading ?? key}]]`) ?? null;
}

/** What the formula gives for a record; null where it gives the empty text, and for any other field. */
export function columnResult(entry: Entry, field: string): Minutes | null {
  if (field !== 'minutes') return null;
  // The formula knows the row alone, so a 规定下班时间 that only 设置 knows is left out here too.
  const minutes = isOf(entry, 'overtime')
    ? minutesAfter(entry.values.closesAt, eveningTimes(entry.values))
    : isOf(entry, 'timeoff')
      ? leaveMinutes(entry.values)
      : null;
  return minutes === null ? null : Math.round(minutes * 100) / 100;
}

function whenTimes(from: string, to: string, days: string, unless = ''): string {
  const minutes = `ROUND((${days})*${MINUTES_PER_DAY},2)`;
  const result = unless === '' ? minutes : `IF(${unless},"",${minutes})`;
  return `IF(COUNT(${from},${to})<2,"",${result})`;
}
