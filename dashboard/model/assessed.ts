import type { Notice } from '../../rules/calendar';
import type { Finding } from '../../rules/findings';
import { ledgerKeys } from '../../rules/ledgers';
import type { Facts } from '../../rules/measures';
import type { Receipt } from '../../rules/receipts';
import { recordDay } from '../../rules/records';
import type { Regulation } from '../../rules/regulation/regulation';
import { yearOf } from '../../rules/time/day';
import type { Moment } from '../../rules/time/moment';
import { assess, factsOf, receiptsIn, type AssessedOffice, type Duplicate } from '../../templates/offices';
import type { LedgerBook } from '../../templates/read';

/** All workbooks judged, ready to be filtered and measured. */
export interface Assessed {
  readonly facts: Facts;
  readonly offices: readonly JudgedBy[];
  /** Records that a later workbook repeats word for word; they count once. */
  readonly duplicates: readonly Duplicate[];
  /** Years of records whose notice no calendar has, ascending. */
  readonly missingYears: readonly number[];
  /** All that a finding rests on; null where it is of a sheet or file. */
  readonly receiptOf: (finding: Finding) => Receipt | null;
}

/** An office and the law by which its records were judged. */
export type JudgedBy = Pick<AssessedOffice, 'unit' | 'named' | 'files' | 'settings' | 'regulation'>;

/** By what workbooks are judged on this page, besides what they say themselves. */
export interface Judgement {
  /** As issued. */
  readonly regulation: Regulation;
  readonly now: Moment;
  /** Yearly notices that the reader of the page has added. */
  readonly notices: readonly Notice[];
  /** The offices, by `unit`, whose own amendments the reader has set aside. */
  readonly setAside: ReadonlySet<string>;
}

/**
 * Judges workbooks on the page's own thread: sending tens of thousands of records to a worker and back takes as long as
 * judging them, and holds the page up just the same.
 */
export function assessBooks(books: readonly LedgerBook[], { now, ...options }: Judgement): Assessed {
  const assessment = assess(books, now, options);
  const { offices } = assessment;
  let receipts: ReturnType<typeof receiptsIn> | null = null;
  return {
    facts: factsOf(assessment),
    offices: offices.map(({ unit, named, files, settings, regulation }) => ({
      unit,
      named,
      files,
      settings,
      regulation,
    })),
    missingYears: missingYears(offices),
    duplicates: offices.flatMap((office) => office.duplicates),
    receiptOf: (finding) => (receipts ??= receiptsIn(assessment))(finding),
  };
}

function missingYears(offices: readonly AssessedOffice[]): readonly number[] {
  const missing = new Set<number>();
  for (const { records, calendar } of offices) {
    const known = new Set(calendar.knownYears);
    for (const key of ledgerKeys) {
      for (const entry of records[key]) {
        const day = recordDay(entry);
        if (day !== null && !known.has(yearOf(day))) missing.add(yearOf(day));
      }
    }
  }
  return [...missing].sort((a, b) => a - b);
}
