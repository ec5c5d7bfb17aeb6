import { HostProblem } from '../host-problem';
import type { Progress } from '../port';

/** Bytes asked for at once: the most that Office gives. */
const SLICE = 4 * 1024 * 1024;

/** Whether Excel gives the file of the open workbook: not on iPad, nor in Excel 2016 by volume licence. */
export function hasFile(): boolean {
  return Office.context.requirements.isSetSupported('CompressedFile', '1.1');
}

/**
 * The bytes of the open workbook as it stands, saved or not.
 * @throws HostProblem when Office does not give them; the signal's reason when it is aborted
 */
export async function readFile({ onProgress, signal }: Progress = {}): Promise<Uint8Array> {
  const { document } = Office.context;
  const file = await asked<Office.File>((callback) => {
    document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, callback);
  });
  try {
    const bytes = new Uint8Array(file.size);
    for (let index = 0, at = 0; index < file.sliceCount; index += 1) {
      signal?.throwIfAborted();
      const { data } = await asked<Slice>((callback) => {
        file.getSliceAsync(index, callback);
      });
      bytes.set(data, at);
      at += data.length;
      onProgress?.((index + 1) / file.sliceCount);
    }
    return bytes;
  } finally {
    // Office keeps two files open at most.
    await asked<unknown>((callback) => {
      file.closeAsync(callback);
    });
  }
}

/** Of a file of this kind the data of a slice are bytes (Microsoft's page of Office.Slice); the types leave that open. */
interface Slice extends Office.Slice {
  readonly data: ArrayLike<number>;
}

/** Waits for what Office gives to a callback. */
function asked<T>(ask: (callback: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(notGiven(error));
    });
  });
}

function notGiven({ code, message }: Office.Error): HostProblem {
  return new HostProblem(
    'unsupported',
    `Excel 没有给出本工作簿的文件（${code}：${message}）。请结束单元格编辑后再试一次；仍不行的，保存后用统计页面（dashboard.html）打开本工作簿，在“工作簿可以更新”处另存。`,
  );
}
