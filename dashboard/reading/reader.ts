import { ask } from './ask';
import type { Reading, ReadRequest } from './protocol';
import ReadingWorker from './worker?worker&inline';

/** Reads files off the page's thread, one at a time; aborting the signal ends the worker, whatever it is doing. */
export function readInWorker(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Reading> {
  return ask<Reading>(new ReadingWorker(), { file } satisfies ReadRequest, onProgress, signal);
}
