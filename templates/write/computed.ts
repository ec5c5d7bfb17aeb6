import { leaveMinutes } from '../../rules/checks/timeoff/accounts';
import { ledgerOf, type LedgerKey } from '../../rules/ledgers';
import { overtimeMinutes } from '../../rules/measures/overtime-fact';
import type { Entry } from '../../rules/records';
import { defaultSettings } from '../../rules/settings';
import { MINUTES_PER_DAY, type Minutes } from '../../rules/time/moment';

/** Reference of a column's cell in the formula's own row, by field key. */
type CellOf = (field: string) => string;

/** The formulas of computed columns: ledger → field. They say what {@link columnResult} computes. */
const formulas: Readonly<Partial<Record<LedgerKey, Readonly<Record<string, (cell: CellOf) => string>>>>> = {
  overtime: {
    minutes: (cell) => {
      const [from, to] = [cell('startedAt'), cell('endedAt')];
      // An end before the start lies on the next day.
      return whenTimes(from, to, `MAX(0,${to}+(${to}<${from})-MAX(${from},N(${cell('closesAt')})))`);
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
  const minutes = isOf('overtime', entry)
    ? overtimeMinutes(entry.values, defaultSettings)
    : isOf('timeoff', entry)
      ? leaveMinutes(entry.values)
      : null;
  return minutes === null ? null : Math.round(minutes * 100) / 100;
}

function whenTimes(from: string, to: string, days: string, unless = ''): string {
  const minutes = `ROUND((${days})*${MINUTES_PER_DAY},2)`;
  const result = unless === '' ? minutes : `IF(${unless},"",${minutes})`;
  return `IF(COUNT(${from},${to})<2,"",${result})`;
}

function isOf<K extends LedgerKey>(ledger: K, entry: Entry): entry is Entry<K> {
  return entry.ledger === ledger;
}
