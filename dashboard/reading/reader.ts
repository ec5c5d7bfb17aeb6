import { ask, type Progress, type Refused } from './ask';
import type { Opened, Reading, ReadRequest } from './protocol';
import ReadingWorker from './worker?worker&inline';
import type { FormNames } from '../../rules/regulation/regulation';

/** Reads the ledgers of files, known by the official names of the forms, off the page's thread, one file at a time. */
export function readInWorker(
  file: File,
  forms: FormNames,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Reading> {
  const request: ReadRequest = { kind: 'ledgers', file, forms };
  return ask<Reading | Progress>(new ReadingWorker(), request, shareTo(onProgress), signal);
}

/** Reads the cells of a file off the page's thread. */
export function openInWorker(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Opened | Refused> {
  const request: ReadRequest = { kind: 'cells', file };
  return ask<Opened | Progress>(new ReadingWorker(), request, shareTo(onProgress), signal);
}

function shareTo(onProgress: (share: number) => void): (told: Progress) => void {
  return ({ share }) => {
    onProgress(share);
  };
}
