import { NoticeError, parseNotice, type Notice } from '../../rules/calendar';
import { NotALedgerBook } from '../read';
import { UnreadableFile } from '../xlsx';
import { NoSuchInput, textOf, workbooksIn } from './files';
import { BadArgument } from './options';

/*
 * The inputs of a command. One that cannot be read stops no other: why is added to `refused`, one message each, in Chinese.
 */

/** The workbooks that files and folders name, each once, in their order. */
export async function pathsOf(inputs: readonly string[], refused: string[]): Promise<ReadonlySet<string>> {
  const paths = new Set<string>();
  for (const input of inputs) {
    await attempt(refused, input, async () => {
      const { workbooks, unread } = await workbooksIn(input);
      for (const path of workbooks) paths.add(path);
      refused.push(...unread);
    });
  }
  return paths;
}

/** The yearly notices in text files. */
export async function noticesIn(paths: readonly string[], refused: string[]): Promise<readonly Notice[]> {
  const notices: Notice[] = [];
  for (const path of paths) {
    await attempt(refused, path, async () =>
      notices.push(parseNotice(await textOf(path), { loaded: notices })),
    );
  }
  return notices;
}

/** Runs a step that reads an input; what goes wrong in it is told under the input's name and stops no other. */
export async function attempt(refused: string[], path: string, read: () => Promise<unknown>): Promise<void> {
  try {
    await read();
  } catch (error) {
    // Not the input's fault, but the user's own words.
    if (error instanceof BadArgument) throw error;
    refused.push(whyNot(path, error));
  }
}

function whyNot(path: string, error: unknown): string {
  if (error instanceof NoSuchInput || error instanceof NotALedgerBook) return error.message;
  if (error instanceof UnreadableFile || error instanceof NoticeError) return `${path}：${error.message}`;
  const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${path}：读取时程序出错，请将本文件和以下内容交给软件维护人员。\n${fault}`;
}
