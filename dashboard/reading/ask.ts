/** How far a worker is. */
export interface Progress {
  readonly kind: 'progress';
  /** 0–1 */
  readonly share: number;
}

/** In Chinese why there is no answer. */
export interface Refused {
  readonly kind: 'refused';
  readonly reason: string;
}

/** What a worker says on the way, out of everything that it may say. */
type Told<Message> = Extract<Message, { readonly kind: 'progress' }>;
type Answer<Message> = Exclude<Message, { readonly kind: 'progress' }>;

/**
 * Puts one question to a worker and ends it with the answer. Aborting the signal ends the worker, whatever it is doing.
 * @param onProgress is told everything that the worker says on the way
 * @returns the answer, or why there is none; rejects only when the signal is aborted
 */
export function ask<Message extends { readonly kind: string }>(
  worker: Worker,
  question: unknown,
  onProgress: (told: Told<Message>) => void,
  signal: AbortSignal,
): Promise<Answer<Message> | Refused> {
  return new Promise<Answer<Message> | Refused>((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new DOMException('The work was cancelled', 'AbortError'));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<Told<Message> | Answer<Message>>) => {
      if (isProgress<Message>(data)) onProgress(data);
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

function isProgress<Message extends { readonly kind: string }>(
  data: Told<Message> | Answer<Message>,
): data is Told<Message> {
  return data.kind === 'progress';
}
