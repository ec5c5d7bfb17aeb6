import type { Finding } from '../../../rules/findings';
import { byLedger, ledgerKeys, type LedgerKey } from '../../../rules/ledgers';
import { recordDay, valueOf, type Records } from '../../../rules/records';
import type { Day } from '../../../rules/time/day';
import { formFileName, monthBefore, recordsIn, type Period } from '../../../templates/write';
import type { FormNames } from '../../../rules/regulation/regulation';

/** What is to be exported. */
export interface ExportChoice {
  readonly period: Period;
  readonly ledgers: readonly LedgerKey[];
  readonly phones: 'masked' | 'full';
}

/** The month before today: forms are handed in when a month is over. */
export function firstChoice(today: Day): ExportChoice {
  return { period: monthBefore(today), ledgers: ledgerKeys, phones: 'masked' };
}

/** How many records each ledger has in the period. */
export function counts(records: Records, period: Period): Readonly<Record<LedgerKey, number>> {
  const inPeriod = recordsIn(period, records);
  return byLedger((key) => inPeriod[key].length);
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
export function fileNameOf({ period, ledgers }: ExportChoice, unit: string, forms: FormNames): string {
  const [only] = ledgers;
  return formFileName(ledgers.length === 1 && only !== undefined ? forms[only] : null, unit, period);
}
