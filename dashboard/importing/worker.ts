import '../compat';
import { writeLedgerBook } from '../../templates/write';
import { readWorkbook } from '../../templates/xlsx';
import type { Refused } from '../reading/ask';
import { messageOf, withBytes } from '../reading/read-file';
import type { ImportMessage, ImportRequest, Opened, Written } from './protocol';

const answer = (message: ImportMessage): void => {
  postMessage(message);
};

addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  void (data.kind === 'open' ? open(data.file) : write(data)).then(answer);
});

function open(file: File): Promise<Opened | Refused> {
  const onProgress = (share: number): void => {
    answer({ kind: 'progress', share });
  };
  return withBytes<Opened>(file, async (bytes) => ({
    kind: 'opened',
    workbook: await readWorkbook(bytes, { onProgress }),
  }));
}

async function write({ content }: Extract<ImportRequest, { kind: 'write' }>): Promise<Written | Refused> {
  try {
    return { kind: 'written', bytes: await writeLedgerBook(content) };
  } catch (error) {
    return { kind: 'refused', reason: `正式台帐没有生成：${messageOf(error)}。` };
  }
}
