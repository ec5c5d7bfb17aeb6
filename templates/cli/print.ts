import { stderr, stdout } from 'node:process';

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
