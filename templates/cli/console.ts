import { stderr, stdout } from 'node:process';
import { NoSuchInput } from './files';
import { BadArgument } from './options';

/** Writes lines to standard output. Whoever reads it (`head`, `more`) may stop before the end: that is no error. */
export function print(text: string): void {
  stdout.on('error', (error: Error & { code?: string }) => {
    if (error.code !== 'EPIPE') throw error;
  });
  stdout.write(`${text}\n`);
}

/** Writes lines to standard error. */
export function complain(text: string): void {
  stderr.write(`${text}\n`);
}

/**
 * Runs a program and ends with its exit code; wrong arguments and a fault of the program itself end with 2, for 1 has a meaning of its
 * own.
 */
export async function end(main: () => Promise<number>, usage: string): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.exitCode = 2;
    complain(complaintOf(error, usage));
  }
}

function complaintOf(error: unknown, usage: string): string {
  if (error instanceof BadArgument) return `${error.message}\n\n${usage}`;
  if (error instanceof NoSuchInput) return `无法读取  ${error.message}`;
  const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `程序出错，请将以下内容交给软件维护人员。\n${fault}`;
}
