import type { ReadMessage, Reading, ReadRequest } from './protocol';
import ReadingWorker from './worker?worker&inline';

/** Reads files off the page's thread, one at a time; aborting the signal ends the worker, whatever it is doing. */
export function readInWorker(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Reading> {
  const worker = new ReadingWorker();
  return new Promise<Reading>((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new DOMException('The reading was cancelled', 'AbortError'));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<ReadMessage>) => {
      if (data.kind === 'progress') onProgress(data.share);
      else resolve(data);
    });
    worker.addEventListener('error', (event) => {
      resolve({
        kind: 'refused',
        reason: `浏览器未能完成读取（${event.message || '内存不足或被安全软件拦截'}）。请关闭其他页面后重试。`,
      });
    });
    worker.postMessage({ file } satisfies ReadRequest);
  }).finally(() => {
    worker.terminate();
  });
}
