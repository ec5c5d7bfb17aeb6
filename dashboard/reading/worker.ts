import '../compat';
import type { ReadMessage, ReadRequest } from './protocol';
import { openFile, readFile } from './read-file';

const answer = (message: ReadMessage): void => {
  postMessage(message);
};

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  const onProgress = (share: number): void => {
    answer({ kind: 'progress', share });
  };
  const work =
    data.kind === 'ledgers' ? readFile(data.file, data.forms, onProgress) : openFile(data.file, onProgress);
  void work.then(answer);
});
