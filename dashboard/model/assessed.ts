import type { Notice } from '../../rules/calendar';
import { ledgerKeys } from '../../rules/ledgers';
import type { Facts } from '../../rules/measures';
import { recordDay } from '../../rules/records';
import { yearOf } from '../../rules/time/day';
import type { Moment } from '../../rules/time/moment';
import { assess, factsOf, type AssessedOffice, type Duplicate } from '../../templates/offices';
import type { LedgerBook } from '../../templates/read';

/** All workbooks judged, ready to be filtered and measured. */
export interface Assessed {
  readonly facts: Facts;
  readonly offices: readonly Pick<AssessedOffice, 'unit' | 'named' | 'settings'>[];
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
  const assessment = assess(books, now, { notices });
  const { offices } = assessment;
  return {
    facts: factsOf(assessment, notices),
    offices: offices.map(({ unit, named, settings }) => ({ unit, named, settings })),
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
