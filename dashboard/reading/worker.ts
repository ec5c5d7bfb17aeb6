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
  void (data.kind === 'ledgers' ? readFile : openFile)(data.file, onProgress).then(answer);
});
