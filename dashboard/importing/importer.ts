import type { LedgerBookContent } from '../../templates/write';
import { ask, type Refused } from '../reading/ask';
import type { ImportRequest, Opened, Written } from './protocol';
import ImportingWorker from './worker?worker&inline';

/** Reads the cells of a file off the page's thread. */
export function openInWorker(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Opened | Refused> {
  return ask<Opened>(
    new ImportingWorker(),
    { kind: 'open', file } satisfies ImportRequest,
    onProgress,
    signal,
  );
}

/** Writes an official workbook off the page's thread. */
export function writeInWorker(content: LedgerBookContent, signal: AbortSignal): Promise<Written | Refused> {
  const request = { kind: 'write', content } satisfies ImportRequest;
  return ask<Written>(new ImportingWorker(), request, () => undefined, signal);
}
