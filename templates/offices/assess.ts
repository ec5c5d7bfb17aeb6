import { defaultCalendar, type Calendar, type Notice } from '../../rules/calendar';
import type { Finding } from '../../rules/findings';
import { judge } from '../../rules/judge';
import type { Moment } from '../../rules/time/moment';
import type { LedgerBook } from '../read';
import { gather } from './gather';
import type { Office } from './office';

/** An office with the years of its calendar: the shipped ones and those it was given. */
export interface AssessedOffice extends Office {
  readonly calendarYears: readonly number[];
}

/** The workbooks judged. Plain data: it crosses a worker boundary as it is. */
export interface Assessment {
  readonly now: Moment;
  readonly offices: readonly AssessedOffice[];
  /** All findings, office by office: first those of its workbooks, then those of its records. */
  readonly findings: readonly Finding[];
}

export interface AssessOptions {
  /** Yearly notices given besides the workbooks; they replace what a workbook says of the same year. */
  readonly notices?: readonly Notice[];
}

/** Gathers workbooks into offices and judges each by its own settings and calendar. */
export function assess(books: readonly LedgerBook[], now: Moment, options: AssessOptions = {}): Assessment {
  const judged = gather(books).map((office) => {
    const calendar = calendarOf(office, options.notices);
    const found = judge(office.records, office.settings, calendar, now);
    return {
      office: { ...office, calendarYears: calendar.knownYears },
      findings: [
        ...office.findings,
        ...(office.named ? found.map((each) => ofUnit(each, office.unit)) : found),
      ],
    };
  });
  return {
    now,
    offices: judged.map(({ office }) => office),
    findings: judged.flatMap(({ findings }) => findings),
  };
}

/** A ledger without a 部室 column (证件使用登记) belongs to the 部室 whose workbook it is in. */
function ofUnit(finding: Finding, unit: string): Finding {
  return finding.unit === null ? { ...finding, unit } : finding;
}

/** The calendar by which an office is judged: shipped notices, the office's own, `extra`, and its corrections on top. */
export function calendarOf(
  office: Pick<Office, 'notices' | 'corrections'>,
  extra: readonly Notice[] = [],
): Calendar {
  return defaultCalendar({ notices: [...office.notices, ...extra], corrections: office.corrections });
}
