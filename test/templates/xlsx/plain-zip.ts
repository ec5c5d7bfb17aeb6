import { strToU8 } from 'fflate';
import { crc32 } from '../../../templates/xlsx/crc32';
import type { Files } from './package';

/** Bytes of little-endian numbers, each with its width in bytes. */
function numbers(...fields: readonly (readonly [value: number, width: 2 | 4 | 8])[]): number[] {
  return fields.flatMap(([value, width]) =>
    Array.from({ length: width }, (_, index) => Math.floor(value / 2 ** (8 * index)) % 256),
  );
}

/**
 * A zip64 archive of stored entries (APPNOTE 4.3.14–4.3.16, 4.5.3): every size and offset stands in an extra field, as writers
 * do that stream more than they can foresee. fflate does not write these.
 */
export function zip64(files: Files): Uint8Array {
  const out: number[] = [];
  const directory: number[] = [];
  for (const [path, content] of Object.entries(files)) {
    const name = strToU8(path);
    const data = typeof content === 'string' ? strToU8(content) : content;
    const crc = crc32(0, data);
    const common = numbers([45, 2], [0x800, 2], [0, 2], [0, 4], [crc, 4]);
    const sizes = numbers([0xffffffff, 4], [0xffffffff, 4], [name.length, 2]);
    const inExtra = numbers([data.length, 8], [data.length, 8]);
    const offset = out.length;
    out.push(...numbers([0x04034b50, 4]), ...common, ...sizes, ...numbers([20, 2]), ...name);
    out.push(...numbers([1, 2], [16, 2]), ...inExtra, ...data);
    directory.push(...numbers([0x02014b50, 4], [45, 2]), ...common, ...sizes);
    directory.push(...numbers([37, 2], [0, 2], [0, 2], [0, 2], [0, 4], [0xffffffff, 4]), ...name);
    // A field of another kind first, which readers step over.
    directory.push(...numbers([0x5455, 2], [5, 2]), 0, 0, 0, 0, 0);
    directory.push(...numbers([1, 2], [24, 2]), ...inExtra, ...numbers([offset, 8]));
  }
  const count = Object.keys(files).length;
  const start = out.length;
  const end64 = start + directory.length;
  out.push(...directory);
  out.push(...numbers([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4], [count, 8], [count, 8]));
  out.push(...numbers([directory.length, 8], [start, 8]));
  out.push(...numbers([0x07064b50, 4], [0, 4], [end64, 8], [1, 4]));
  out.push(...numbers([0x06054b50, 4], [0, 2], [0, 2], [0xffff, 2], [0xffff, 2]));
  out.push(...numbers([0xffffffff, 4], [0xffffffff, 4], [0, 2]));
  return Uint8Array.from(out);
}
