import type { Archive, OnArchive } from '../../templates/archive';
import type { RenewBy } from '../../templates/renew/renew';
import type { LedgerBookContent } from '../../templates/write';
import { ask, type Refused } from '../reading/ask';
import type { ArchiveProgress, Made, WriteRequest, Written } from './protocol';
import WritingWorker from './worker?worker&inline';

/** Writes archives off the page's thread; aborting the signal ends the worker, whatever it is doing. */
export function archiveInWorker(
  archives: readonly Archive[],
  onArchive: OnArchive,
  signal: AbortSignal,
): Promise<Made | Refused> {
  const request: WriteRequest = { kind: 'archives', archives };
  const told = ({ unit, done, total }: ArchiveProgress): void => {
    onArchive(unit, done, total);
  };
  return ask<Made | ArchiveProgress>(new WritingWorker(), request, told, signal);
}

/** Brings a workbook up to date off the page's thread. */
export function renewInWorker(file: File, by: RenewBy, signal: AbortSignal): Promise<Written | Refused> {
  const request: WriteRequest = { kind: 'renewed', file, by };
  return ask<Written>(new WritingWorker(), request, () => undefined, signal);
}

/** Writes an official workbook off the page's thread. */
export function writeInWorker(content: LedgerBookContent, signal: AbortSignal): Promise<Written | Refused> {
  const request: WriteRequest = { kind: 'official', content };
  return ask<Written>(new WritingWorker(), request, () => undefined, signal);
}
