import type { Notice } from '../../rules/calendar';
import { ledgerKeys } from '../../rules/ledgers';
import { gather, type Facts } from '../../rules/measures';
import { recordDay } from '../../rules/records';
import { yearOf } from '../../rules/time/day';
import type { Moment } from '../../rules/time/moment';
import { assess, calendarOf, type AssessedOffice, type Duplicate } from '../../templates/intake';
import type { LedgerBook } from '../../templates/read';

/** All workbooks judged, ready to be filtered and measured. */
export interface Assessed {
  readonly facts: Facts;
  /** Records that a later workbook repeats word for word; they count once. */
  readonly duplicates: readonly Duplicate[];
  /** Years of records whose notice no calendar has, ascending. */
  readonly missingYears: readonly number[];
}

/**
 * Judges workbooks on the page's own thread: sending tens of thousands of records to a worker and back takes as long as
 * judging them, and holds the page up just the same.
 * @param notices yearly notices that the reader of the page has added
 */
export function assessBooks(books: readonly LedgerBook[], now: Moment, notices: readonly Notice[]): Assessed {
  const { offices, findings } = assess(books, now, { notices });
  const judged = offices.map((office) => ({
    ...office,
    unit: office.named ? office.unit : null,
    calendar: calendarOf(office, notices),
    findings: [],
  }));
  return {
    facts: { ...gather(judged, now), findings },
    missingYears: missingYears(offices),
    duplicates: offices.flatMap((office) => office.duplicates),
  };
}

function missingYears(offices: readonly AssessedOffice[]): readonly number[] {
  const missing = new Set<number>();
  for (const { records, calendarYears } of offices) {
    const known = new Set(calendarYears);
    for (const key of ledgerKeys) {
      for (const entry of records[key]) {
        const day = recordDay(entry);
        if (day !== null && !known.has(yearOf(day))) missing.add(yearOf(day));
      }
    }
  }
  return [...missing].sort((a, b) => a - b);
}
