import type { Finding } from '../../../rules/findings';
import { ledgerKeys, type LedgerKey } from '../../../rules/ledgers';
import { recordDay, valueOf, type Records } from '../../../rules/records';
import { civil, type Day } from '../../../rules/time/day';
import { formFileName, recordsIn, type Period } from '../../../templates/write';

/** What is to be exported. */
export interface ExportChoice {
  readonly period: Period;
  readonly ledgers: readonly LedgerKey[];
  readonly phones: 'masked' | 'full';
}

/** The month before today: forms are handed in when a month is over. */
export function firstChoice(today: Day): ExportChoice {
  const { year, month } = civil(today);
  const period: Period =
    month === 1 ? { kind: 'month', year: year - 1, month: 12 } : { kind: 'month', year, month: month - 1 };
  return { period, ledgers: ledgerKeys, phones: 'masked' };
}

/** The same stretch of time seen as another kind of period: 2026年5月 → 第二季度 → 2026年度. */
export function periodAs(period: Period, kind: Period['kind']): Period {
  const { year } = period;
  const month =
    period.kind === 'month' ? period.month : period.kind === 'quarter' ? period.quarter * 3 - 2 : 1;
  if (kind === 'month') return { kind, year, month };
  if (kind === 'quarter') return { kind, year, quarter: quarterOf(month) };
  return { kind, year };
}

/** The next period of the same kind, or the one before. */
export function periodStep(period: Period, step: 1 | -1): Period {
  const { year } = period;
  if (period.kind === 'year') return { kind: 'year', year: year + step };
  if (period.kind === 'quarter') {
    const quarter = period.quarter + step;
    if (quarter < 1) return { kind: 'quarter', year: year - 1, quarter: 4 };
    return quarter > 4
      ? { kind: 'quarter', year: year + 1, quarter: 1 }
      : { ...period, quarter: quarterOf(quarter * 3) };
  }
  const month = period.month + step;
  if (month < 1) return { kind: 'month', year: year - 1, month: 12 };
  return month > 12 ? { kind: 'month', year: year + 1, month: 1 } : { ...period, month };
}

function quarterOf(month: number): 1 | 2 | 3 | 4 {
  if (month <= 3) return 1;
  if (month <= 6) return 2;
  return month <= 9 ? 3 : 4;
}

/** How many records each ledger has in the period. */
export function counts(records: Records, period: Period): Readonly<Record<LedgerKey, number>> {
  const inPeriod = recordsIn(period, records);
  return {
    assist: inPeriod.assist.length,
    notice: inPeriod.notice.length,
    credential: inPeriod.credential.length,
    booking: inPeriod.booking.length,
    overtime: inPeriod.overtime.length,
    timeoff: inPeriod.timeoff.length,
  };
}

/** The findings on the records of the choice, and those on its sheets as a whole. */
export function findingsOf(
  findings: readonly Finding[],
  records: Records,
  { period, ledgers }: ExportChoice,
): readonly Finding[] {
  const inPeriod = recordsIn(period, records);
  const rows = new Set(
    ledgers.flatMap((key) => inPeriod[key].map(({ source, row }) => `${source.sheet}!${row}`)),
  );
  return findings.filter(({ ledger, sheet, row }) => {
    if (ledger === null || !ledgers.includes(ledger)) return false;
    return row === null || rows.has(`${sheet}!${row}`);
  });
}

/** The 编号 (or row numbers) of the records that have no day, and so are in no period. */
export function undatedRecords(records: Records, ledgers: readonly LedgerKey[]): readonly string[] {
  return ledgers.flatMap((key) =>
    records[key].flatMap((entry) => {
      if (recordDay(entry) !== null) return [];
      const id = valueOf(entry, 'id');
      return [typeof id === 'string' ? id : `${entry.source.sheet}第${entry.row}行`];
    }),
  );
}

/** The file's name: that of the only form, or of all. */
export function fileNameOf({ period, ledgers }: ExportChoice, unit: string): string {
  const [only] = ledgers;
  return formFileName(ledgers.length === 1 && only !== undefined ? only : 'all', unit, period);
}
