import { type LedgerKey, ledgerKeys, ledgerOf } from '../../rules/ledgers';
import type { Entry, Records, Source } from '../../rules/records';
import { LEDGER_HEADING_ROW } from '../write';
import { caseBreaches } from './assist-breaches';
import { bookingBreaches } from './booking-breaches';
import type { Desk, Draft } from './breach';
import { bookingDrafts, caseDrafts, overtimeDrafts } from './drafts';
import { plantDuplicates } from './mixing';
import { offices, type Office } from './offices';
import { overtimeBreaches } from './overtime';
import { createClients } from './people';
import { spread } from './plan';
import { createRandom } from './random';
import { timeOffBreaches, timeOffDrafts } from './timeoff';
import { yangcheng } from '../../rules/regulation/regulation';

/** The rows of one workbook before they are written, ledger by ledger, in the order of the sheet. */
export type Drafts = { readonly [K in LedgerKey]: readonly Draft<K>[] };

/** One 部室's workbook with what a judge must find in it. */
export interface Book {
  readonly office: Office;
  readonly drafts: Drafts;
  readonly records: Records;
}

/** One time-off row for so many rows of the large ledgers. */
const ROWS_PER_TIME_OFF = 8;
const CLIENTS = 40;

/**
 * The workbooks of the sample.
 * @param rows rows of each large ledger (帮办, 预约, 延时) in each workbook, about; the other ledgers follow from these
 * @param seed the same seed gives the same books
 */
export function createBooks(rows: number, seed: number): readonly Book[] {
  const timeOffRows = Math.ceil(rows / ROWS_PER_TIME_OFF);
  const planted = {
    cases: spread(caseBreaches, offices.length, rows),
    bookings: spread(bookingBreaches, offices.length, rows),
    services: spread(overtimeBreaches, offices.length, rows),
    duplicates: spread([{}], offices.length, rows),
    timeOff: spread(timeOffBreaches, offices.length, timeOffRows),
  };
  return offices.map((office, index) => {
    const random = createRandom(seed * offices.length + index);
    const desk: Desk = { office, random, clients: createClients(random, CLIENTS) };
    const cases = caseDrafts(desk, rows, planted.cases[index] ?? []);
    const booking = plantDuplicates(
      bookingDrafts(desk, rows, planted.bookings[index] ?? []),
      planted.duplicates[index]?.length ?? 0,
      desk,
    );
    const overtime = overtimeDrafts(desk, rows, planted.services[index] ?? []);
    const timeoff = timeOffDrafts(desk, timeOffRows, booking, planted.timeOff[index] ?? []);
    const drafts = { ...cases, booking, overtime, timeoff };
    return { office, drafts, records: recordsOf(office, drafts) };
  });
}

/** The row in which a draft stands, as Excel counts. */
export function rowOf(index: number): number {
  return LEDGER_HEADING_ROW + 1 + index;
}

function recordsOf({ file }: Office, drafts: Drafts): Records {
  return {
    assist: entriesOf(file, 'assist', drafts.assist),
    notice: entriesOf(file, 'notice', drafts.notice),
    credential: entriesOf(file, 'credential', drafts.credential),
    booking: entriesOf(file, 'booking', drafts.booking),
    overtime: entriesOf(file, 'overtime', drafts.overtime),
    timeoff: entriesOf(file, 'timeoff', drafts.timeoff),
  };
}

/** Where {@link writeLedgerBook} will put them. */
export function entriesOf<K extends LedgerKey>(
  file: string,
  ledger: K,
  drafts: readonly Draft<K>[],
): readonly Entry<K>[] {
  const { fields } = ledgerOf(ledger);
  const columns = Object.fromEntries(Object.keys(fields).map((key, index) => [key, index + 1]));
  const source: Source = { file, sheet: yangcheng.forms[ledger], headingRow: LEDGER_HEADING_ROW, columns };
  return drafts.map(({ values, problem }, index) => ({
    ledger,
    source,
    row: rowOf(index),
    values,
    problems: problem ? [problem] : [],
  }));
}

/** The drafts of a book ledger by ledger, for code that does not care which. */
export function allDrafts({
  drafts,
}: Book): readonly { readonly ledger: LedgerKey; readonly list: readonly Draft[] }[] {
  return ledgerKeys.map((ledger) => ({ ledger, list: drafts[ledger] }));
}
