import '../compat';
import { bundleArchives } from '../../templates/archive';
import type { ArchiveMessage, ArchiveWork, Made } from './protocol';

const answer = (message: ArchiveMessage): void => {
  postMessage(message);
};

addEventListener('message', ({ data }: MessageEvent<ArchiveWork>) => {
  void make(data).then(answer);
});

async function make({ archives }: ArchiveWork): Promise<Made> {
  try {
    const file = await bundleArchives(archives, (unit, done, total) => {
      answer({ kind: 'progress', unit, done, total });
    });
    return { kind: 'made', file };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
