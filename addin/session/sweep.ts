import { createContext, type Judging } from '../../rules/checks/context';
import type { Finding } from '../../rules/findings';
import { receiptsOf, type Receipt } from '../../rules/receipts';
import { judgeThese } from '../../rules/judge';
import { ledgerKeys } from '../../rules/ledgers';
import type { Entry } from '../../rules/records';
import { recordsOf, type LedgerBook } from '../../templates/read';
import type { Progress } from '../host/port';

type By = Pick<Judging, 'calendar' | 'regulation' | 'now'>;

/** Records judged before the pane may answer a key again: some 20 to 40 ms of work. */
const AT_ONCE = 500;

/**
 * Judges a whole workbook piece by piece, so that the pane stays usable meanwhile: after each, what the user did is answered.
 * @returns what is wrong with the sheets, then with the records ledger by ledger, row by row
 * @throws the signal's reason when it is aborted
 */
export async function judgeBook(
  book: LedgerBook,
  by: By,
  { signal, onProgress }: Progress = {},
): Promise<readonly Finding[]> {
  const { records } = book;
  const context = createContext(judgingOf(book, by));
  const entries: readonly Entry[] = ledgerKeys.flatMap((key): readonly Entry[] => records[key]);
  const findings = [...book.findings];
  for (let start = 0; start < entries.length; start += AT_ONCE) {
    findings.push(...judgeThese(recordsOf(entries.slice(start, start + AT_ONCE)), context));
    onProgress?.(Math.min(1, (start + AT_ONCE) / entries.length));
    await new Promise<void>((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  }
  return findings;
}

/**
 * The receipts of what {@link judgeBook} finds, worked out when the first is asked for.
 * @returns of a finding its receipt; null where it is of a sheet or file
 */
export function receiptsOfBook(book: LedgerBook, by: By): (finding: Finding) => Receipt | null {
  const judging = judgingOf(book, by);
  let receipts: ReturnType<typeof receiptsOf> | null = null;
  return (finding) => (receipts ??= receiptsOf(judging))(finding);
}

function judgingOf({ records, settings }: LedgerBook, { calendar, regulation, now }: By): Judging {
  return { records, settings, calendar, regulation, unit: settings.units[0]?.name ?? null, now };
}
