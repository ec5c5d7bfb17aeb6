import { COPY_AGAIN, UnreadableFile } from './unreadable';

/** A file in a zip archive, as the central directory declares it. */
export interface ZipEntry {
  /** With forward slashes and no leading slash, as it is spelled. */
  readonly path: string;
  /** 0 stored, 8 deflated (APPNOTE 4.4.5). */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Offset of the local header. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const END64 = 0x06064b50;
const END64_SIZE = 56;
const LOCATOR64 = 0x07064b50;
const LOCATOR64_SIZE = 20;
const CENTRAL = 0x02014b50;
const CENTRAL_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const MAX_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;
const ZIP64_EXTRA = 0x0001;

const nameDecoder = new TextDecoder('utf-8');

/**
 * The entries of a zip archive, read from its central directory (PKWARE APPNOTE 6.3, zip64 included), which unlike the
 * local headers always knows sizes and checksums.
 * @throws UnreadableFile when the end of the archive is missing or its directory makes no sense.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  const directory = locateDirectory(view);
  const entries: ZipEntry[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.count; index++) {
    if (at + CENTRAL_SIZE > directory.end || view.getUint32(at, true) !== CENTRAL) throw brokenDirectory();
    const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > directory.end) throw brokenDirectory();
    entries.push(entryAt(view, bytes, at, nameEnd, extraEnd));
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The packed bytes of an entry. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  const { offset } = entry;
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL) throw brokenDirectory();
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.packedSize > bytes.length) throw brokenDirectory();
  return bytes.subarray(start, start + entry.packedSize);
}

function entryAt(view: DataView, bytes: Uint8Array, at: number, nameEnd: number, extraEnd: number): ZipEntry {
  const declared = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const written = nameDecoder.decode(bytes.subarray(at + CENTRAL_SIZE, nameEnd));
  return {
    path: written.replace(/\\/g, '/').replace(/^\/+/, ''),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    crc: view.getUint32(at + 16, true),
    ...withZip64(view, declared, nameEnd, extraEnd),
  };
}

type Extent = Pick<ZipEntry, 'size' | 'packedSize' | 'offset'>;

/** Values over 4 GB stand in an extra field, in this order, and only those that did not fit (APPNOTE 4.5.3). */
function withZip64(view: DataView, declared: Extent, start: number, end: number): Extent {
  if (Math.max(declared.size, declared.packedSize, declared.offset) < IN_ZIP64) return declared;
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_EXTRA) continue;
    const fieldEnd = at + 4 + view.getUint16(at + 2, true);
    let next = at + 4;
    const resolve = (value: number): number => {
      if (value < IN_ZIP64) return value;
      next += 8;
      if (next > Math.min(fieldEnd, end)) throw brokenDirectory();
      return uint64(view, next - 8);
    };
    return {
      size: resolve(declared.size),
      packedSize: resolve(declared.packedSize),
      offset: resolve(declared.offset),
    };
  }
  return declared;
}

interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

function locateDirectory(view: DataView): Directory {
  const end = locateEnd(view);
  const locator = end - LOCATOR64_SIZE;
  const directory =
    locator >= 0 && view.getUint32(locator, true) === LOCATOR64
      ? directory64(view, uint64(view, locator + 8))
      : directoryOf(
          view.getUint16(end + 10, true),
          view.getUint32(end + 12, true),
          view.getUint32(end + 16, true),
        );
  // Offsets are taken as written: an archive inside a truncated archive must not be mistaken for the whole.
  if (directory.end > end) throw truncated();
  return directory;
}

function directory64(view: DataView, at: number): Directory {
  if (at + END64_SIZE > view.byteLength || view.getUint32(at, true) !== END64) throw brokenDirectory();
  return directoryOf(uint64(view, at + 32), uint64(view, at + 40), uint64(view, at + 48));
}

function directoryOf(count: number, size: number, start: number): Directory {
  return { count, start, end: start + size };
}

/** The end record stands last, before a comment; bytes after that (padding of a transfer) do no harm. */
function locateEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (
      view.getUint32(at, true) === END &&
      at + END_SIZE + view.getUint16(at + 20, true) <= view.byteLength
    ) {
      return at;
    }
  }
  throw truncated();
}

function uint64(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function truncated(): UnreadableFile {
  return new UnreadableFile('truncated', '文件不完整（结尾缺失，可能没有复制或下载完）', COPY_AGAIN);
}

function brokenDirectory(): UnreadableFile {
  return new UnreadableFile('corrupt', '文件已损坏（内部目录与内容不符）', COPY_AGAIN);
}
