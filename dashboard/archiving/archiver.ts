import type { Archive, OnArchive } from '../../templates/archive';
import type { ArchiveMessage, ArchiveWork, Made } from './protocol';
import ArchivingWorker from './worker?worker&inline';

/** Writes archives off the page's thread; aborting the signal ends the worker, whatever it is doing. */
export function archiveInWorker(
  archives: readonly Archive[],
  onArchive: OnArchive,
  signal: AbortSignal,
): Promise<Made> {
  const worker = new ArchivingWorker();
  return new Promise<Made>((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new DOMException('The archiving was cancelled', 'AbortError'));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<ArchiveMessage>) => {
      if (data.kind === 'progress') onArchive(data.unit, data.done, data.total);
      else resolve(data);
    });
    worker.addEventListener('error', (event) => {
      resolve({
        kind: 'failed',
        reason: `浏览器未能完成（${event.message || '内存不足或被安全软件拦截'}）。请关闭其他页面后重试。`,
      });
    });
    worker.postMessage({ archives } satisfies ArchiveWork);
  }).finally(() => {
    worker.terminate();
  });
}
