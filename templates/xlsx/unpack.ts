import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { COPY_AGAIN, SAVE_AGAIN, UnreadableFile } from './unreadable';
import { packedBytes, type ZipEntry } from './zip';

const STORED = 0;
const DEFLATED = 8;

/** Packed bytes per step: some 600 KB of sheet XML, so that memory stays small and pauses are frequent. */
const STEP = 65_536;

/**
 * The content of a zip entry, chunk by chunk. fflate's plain JavaScript is as fast as the browser's own
 * DecompressionStream here, and works in browsers that lack it (before Chrome 103) and under any CSP.
 * @throws UnreadableFile when the content does not have the size and checksum that the directory declares.
 */
export function* unpack(archive: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  if (entry.encrypted) {
    throw new UnreadableFile('encrypted', '是加密的压缩包', '请解压后再选择其中的 .xlsx 文件');
  }
  let size = 0;
  let crc = 0;
  for (const chunk of contents(archive, entry)) {
    size += chunk.length;
    if (size > entry.size) throw damaged(entry, `内容超出声明的 ${entry.size} 字节`);
    crc = crc32(crc, chunk);
    yield chunk;
  }
  if (size !== entry.size) throw damaged(entry, `应有 ${entry.size} 字节，只有 ${size} 字节`);
  if (crc !== entry.crc) throw damaged(entry, '校验码不符');
}

function* contents(archive: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  const packed = packedBytes(archive, entry);
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new UnreadableFile('corrupt', `使用了不支持的压缩方式（${entry.method}）`, SAVE_AGAIN);
  }
  let unpacked: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => unpacked.push(chunk));
  for (let at = 0; at < packed.length; at += STEP) {
    const step = packed.subarray(at, at + STEP);
    if (entry.method === STORED) {
      yield step;
      continue;
    }
    try {
      inflate.push(step, at + STEP >= packed.length);
    } catch (error) {
      throw damaged(entry, '压缩数据无法解开', error);
    }
    yield* unpacked;
    unpacked = [];
  }
}

function damaged(entry: ZipEntry, detail: string, cause?: unknown): UnreadableFile {
  return new UnreadableFile('corrupt', `文件已损坏（${entry.path}：${detail}）`, COPY_AGAIN, { cause });
}
