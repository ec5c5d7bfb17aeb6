import '../compat';
import type { ReadMessage, ReadRequest } from './protocol';
import { readFile } from './read-file';

const answer = (message: ReadMessage): void => {
  postMessage(message);
};

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  const onProgress = (share: number): void => {
    answer({ kind: 'progress', share });
  };
  void readFile(data.file, onProgress).then(answer);
});
