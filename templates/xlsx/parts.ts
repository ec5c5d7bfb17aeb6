import { asUtf8 } from './encoding';
import { notAZip } from './identify';
import { checkSize, MAX_HELD_BYTES } from './limits';
import type { Pace } from './pace';
import { XmlScanner } from './scanner';
import { SAVE_AGAIN, UnreadableFile } from './unreadable';
import { unpack } from './unpack';
import { XmlProblem } from './xml-problem';
import { zipEntries, type ZipEntry } from './zip';

/** Follows the tags of a part; the scanner tells which. */
export interface PartReader {
  open(scanner: XmlScanner): void;
  text?(scanner: XmlScanner): void;
  close?(scanner: XmlScanner): void;
}

/** The parts of a workbook package (ECMA-376 Part 2): a zip archive whose names are compared without regard to case. */
export class Parts {
  private constructor(
    private readonly archive: Uint8Array,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
    private readonly pace: Pace,
  ) {}

  /** @throws UnreadableFile when the bytes are no complete zip archive. */
  static open(archive: Uint8Array, pace: Pace): Parts {
    const otherFormat = notAZip(archive);
    if (otherFormat) throw otherFormat;
    return new Parts(archive, byPath(zipEntries(archive)), pace);
  }

  /** Paths of all parts, as the archive spells them. */
  get paths(): string[] {
    return [...this.entries.values()].map((entry) => entry.path);
  }

  /** @param path as a relationship gives it: percent escapes stand for themselves or for what they encode */
  find(path: string): ZipEntry | undefined {
    return this.entries.get(path.toLowerCase()) ?? this.entries.get(unescaped(path).toLowerCase());
  }

  /**
   * Reads a part from beginning to end.
   * @throws UnreadableFile when its bytes are damaged; XmlProblem when the bytes are as they were written, yet not
   * well-formed XML.
   */
  async scan(part: ZipEntry, reader: PartReader): Promise<void> {
    const chunks = unpack(this.archive, part);
    const scanner = new XmlScanner();
    try {
      for (const chunk of asUtf8(chunks)) {
        scanner.feed(chunk);
        drain(scanner, reader);
        await this.pace.advance(chunk.length);
      }
      scanner.end();
    } catch (error) {
      if (error instanceof XmlProblem) await this.verify(part);
      throw error;
    }
  }

  /** As {@link scan}, for parts whose content is held in memory and whose place in the workbook says nothing to the user. */
  async read(part: ZipEntry, reader: PartReader): Promise<void> {
    checkSize(`${part.path} `, part.size, MAX_HELD_BYTES);
    try {
      await this.scan(part, reader);
    } catch (error) {
      if (!(error instanceof XmlProblem)) throw error;
      throw new UnreadableFile('broken-xml', `文件内容有误（${part.path}：${error.message}）`, SAVE_AGAIN, {
        cause: error,
      });
    }
  }

  /** A wrong checksum explains broken XML better, and the user can do more about it. */
  private async verify(part: ZipEntry): Promise<void> {
    for (const chunk of unpack(this.archive, part)) await this.pace.advance(chunk.length);
  }
}

/** @throws UnreadableFile when two entries have one name: programs differ in which they take, and one would hide the other. */
function byPath(entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> {
  const found = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = entry.path.toLowerCase();
    if (found.has(key) && !key.endsWith('/')) {
      throw new UnreadableFile('corrupt', `压缩包中有两个“${entry.path}”，内容可能不同`, SAVE_AGAIN);
    }
    found.set(key, entry);
  }
  return found;
}

function drain(scanner: XmlScanner, reader: PartReader): void {
  for (;;) {
    switch (scanner.next()) {
      case 'open':
        reader.open(scanner);
        break;
      case 'text':
        reader.text?.(scanner);
        break;
      case 'close':
        reader.close?.(scanner);
        break;
      case 'more':
        return;
    }
  }
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A plain percent sign: the name is meant as it is written.
    return path;
  }
}
