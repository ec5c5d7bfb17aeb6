import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { stamped } from '../../templates/sample/stamp';

const LOCAL_HEADER_TIME = 10;

it('is the same bytes in every time zone', () => {
  const bytes = stamped(
    zipSync({ 'docProps/core.xml': strToU8('<created>2026-01-01T08:00:00.000Z</created>') }),
  );
  // The date of a zip: years since 1980, month, day; its time: hours, minutes, half seconds.
  const stamp = new DataView(bytes.buffer, bytes.byteOffset).getUint32(LOCAL_HEADER_TIME, true);
  expect(stamp).toBe((((2026 - 1980) << 25) | (11 << 21) | (23 << 16) | (12 << 11)) >>> 0);
});
