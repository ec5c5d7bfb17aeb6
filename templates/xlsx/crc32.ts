const POLYNOMIAL = 0xedb88320;

/** Four tables: the checksum takes four bytes at a step ("slicing by 4"), which halves its time. */
const TABLES = makeTables();

/**
 * CRC-32 of a zip entry (APPNOTE 4.4.7), continued over its chunks.
 * @param crc 0 for the first chunk, then what the call before returned
 * @returns an unsigned 32-bit number
 */
export function crc32(crc: number, bytes: Uint8Array): number {
  const [byte0, byte1, byte2, byte3] = TABLES;
  const whole = bytes.length - (bytes.length % 4);
  let state = ~crc;
  let at = 0;
  for (; at < whole; at += 4) {
    state ^=
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    state =
      (byte3[state & 255] ?? 0) ^
      (byte2[(state >>> 8) & 255] ?? 0) ^
      (byte1[(state >>> 16) & 255] ?? 0) ^
      (byte0[state >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) state = (byte0[(state ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (state >>> 8);
  return ~state >>> 0;
}

function makeTables(): [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = new Int32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    first[byte] = value;
  }
  const onward = (table: Int32Array): Int32Array =>
    table.map((value) => (first[value & 255] ?? 0) ^ (value >>> 8));
  const second = onward(first);
  const third = onward(second);
  return [first, second, third, onward(third)];
}
