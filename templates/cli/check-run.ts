import { NoticeError, parseNotice, type Notice } from '../../rules/calendar';
import type { Regulation } from '../../rules/regulation/regulation';
import { wallClock } from '../../rules/time/wall-clock';
import { assess, type Assessment } from '../offices';
import { NotALedgerBook, openLedgerBook, type LedgerBook } from '../read';
import { UnreadableFile } from '../xlsx';
import { amendmentsIn } from './amendments';
import type { CheckOptions } from './check-options';
import { bytesOf, NoSuchInput, textOf, workbooksIn } from './files';

/** What is to be read and judged. */
export type CheckInputs = Omit<CheckOptions, 'json' | 'replay'>;

/** What came of a check. */
export interface Checked {
  readonly books: readonly LedgerBook[];
  readonly assessment: Assessment;
  /** Yearly notices given besides the workbooks. */
  readonly notices: readonly Notice[];
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
  const notices: Notice[] = [];
  for (const path of options.notices) {
    await attempt(refused, path, async () =>
      notices.push(parseNotice(await textOf(path), { loaded: notices })),
    );
  }
  const paths = new Set<string>();
  for (const input of options.inputs) {
    await attempt(refused, input, async () => {
      const { workbooks, unread } = await workbooksIn(input);
      for (const path of workbooks) paths.add(path);
      refused.push(...unread);
    });
  }
  const books: LedgerBook[] = [];
  for (const path of paths) {
    await attempt(refused, path, async () =>
      books.push(await openLedgerBook(path, await bytesOf(path), regulation.forms)),
    );
  }
  const now = options.now ?? wallClock(new Date());
  const assessment = assess(books, now, { regulation, notices, amendments });
  return { books, assessment, notices, refused };
}

/** Runs a step that reads an input; what goes wrong in it is told under the input's name and stops no other. */
async function attempt(refused: string[], path: string, read: () => Promise<unknown>): Promise<void> {
  try {
    await read();
  } catch (error) {
    refused.push(whyNot(path, error));
  }
}

function whyNot(path: string, error: unknown): string {
  if (error instanceof NoSuchInput || error instanceof NotALedgerBook) return error.message;
  if (error instanceof UnreadableFile || error instanceof NoticeError) return `${path}：${error.message}`;
  const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${path}：读取时程序出错，请将本文件和以下内容交给软件维护人员。\n${fault}`;
}
