import '../compat';
import { bundleArchives } from '../../templates/archive';
import { renewWorkbook } from '../../templates/renew/renew';
import { writeLedgerBook } from '../../templates/write';
import type { Refused } from '../reading/ask';
import type { Made, WriteMessage, WriteRequest, Written } from './protocol';

const answer = (message: WriteMessage): void => {
  postMessage(message);
};

addEventListener('message', ({ data }: MessageEvent<WriteRequest>) => {
  void write(data).then(answer);
});

/** One worker writes everything: the library that it needs is the largest part of the page. */
async function write(request: WriteRequest): Promise<Made | Written | Refused> {
  try {
    if (request.kind === 'official')
      return { kind: 'written', bytes: await writeLedgerBook(request.content) };
    if (request.kind === 'renewed') {
      const { file, by } = request;
      const bytes = new Uint8Array(await file.arrayBuffer());
      return { kind: 'written', bytes: await renewWorkbook(file.name, bytes, by) };
    }
    const file = await bundleArchives(request.archives, (unit, done, total) => {
      answer({ kind: 'progress', unit, done, total });
    });
    return { kind: 'made', file };
  } catch (error) {
    return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) };
  }
}
