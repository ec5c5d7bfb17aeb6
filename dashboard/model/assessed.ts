import type { Notice } from '../../rules/calendar';
import { gather, type Facts } from '../../rules/measures';
import type { Moment } from '../../rules/time/moment';
import { assess, calendarOf, type Duplicate } from '../../templates/intake';
import type { LedgerBook } from '../../templates/read';

/** All workbooks judged, ready to be filtered and measured. */
export interface Assessed {
  readonly facts: Facts;
  /** Records that a later workbook repeats word for word; they count once. */
  readonly duplicates: readonly Duplicate[];
}

/**
 * Judges workbooks on the page's own thread: judging takes well under a second for 100,000 records, less than it would
 * take to send them to a worker and back.
 * @param notices yearly notices that the reader of the page has added
 */
export function assessBooks(books: readonly LedgerBook[], now: Moment, notices: readonly Notice[]): Assessed {
  const { offices, findings } = assess(books, now, { notices });
  const judged = offices.map((office) => ({
    ...office,
    calendar: calendarOf(office, notices),
    findings: [],
  }));
  return {
    facts: { ...gather(judged, now), findings },
    duplicates: offices.flatMap((office) => office.duplicates),
  };
}
