/** What every worker of the page may say besides its answer. */
export type Progress = { readonly kind: 'progress'; readonly share: number };
/** In Chinese why there is no answer. */
export type Refused = { readonly kind: 'refused'; readonly reason: string };

/**
 * Puts one question to a worker and ends it with the answer. Aborting the signal ends the worker, whatever it is doing.
 * @param onProgress is told how far it is, 0–1
 * @returns the answer, or why there is none; rejects only when the signal is aborted
 */
export function ask<Answer extends { readonly kind: string }>(
  worker: Worker,
  question: unknown,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Answer | Refused> {
  return new Promise<Answer | Refused>((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new DOMException('The work was cancelled', 'AbortError'));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<Progress | Answer>) => {
      if (isProgress(data)) onProgress(data.share);
      else resolve(data);
    });
    worker.addEventListener('error', (event) => {
      resolve({
        kind: 'refused',
        reason: `浏览器未能完成（${event.message || '内存不足或被安全软件拦截'}）。请关闭其他页面后重试。`,
      });
    });
    worker.postMessage(question);
  }).finally(() => {
    worker.terminate();
  });
}

function isProgress(data: { readonly kind: string }): data is Progress {
  return data.kind === 'progress';
}
