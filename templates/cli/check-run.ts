import type { Regulation } from '../../rules/regulation/regulation';
import { wallClock } from '../../rules/time/wall-clock';
import { assess, type Assessment } from '../offices';
import { openLedgerBook, type LedgerBook } from '../read';
import { amendmentsIn } from './amendments';
import type { CheckOptions } from './check-options';
import { bytesOf } from './files';
import { attempt, noticesIn, pathsOf } from './inputs';

/** What is to be read and judged. */
export type CheckInputs = Omit<CheckOptions, 'json' | 'replay'>;

/** What came of a check. */
export interface Checked {
  readonly books: readonly LedgerBook[];
  readonly assessment: Assessment;
  /** What could not be read and why, one message each, in Chinese. */
  readonly refused: readonly string[];
}

/**
 * Reads what can be read and judges it together; what cannot be read is told in `refused`.
 * @param regulation as issued
 * @throws NoSuchInput, BadArgument when an amendment cannot be read: nothing is judged by half of the law
 */
export async function runCheck(options: CheckInputs, regulation: Regulation): Promise<Checked> {
  const amendments = (await Promise.all(options.amend.map((path) => amendmentsIn(path)))).flat();
  const refused: string[] = [];
  const notices = await noticesIn(options.notices, refused);
  const paths = await pathsOf(options.inputs, refused);
  const books: LedgerBook[] = [];
  for (const path of paths) {
    await attempt(refused, path, async () =>
      books.push(await openLedgerBook(path, await bytesOf(path), regulation.forms)),
    );
  }
  const now = options.now ?? wallClock(new Date());
  const assessment = assess(books, now, { regulation, notices, amendments });
  return { books, assessment, refused };
}
