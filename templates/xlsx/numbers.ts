const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;

/** Below this, whole numbers are exact in a double. */
const MAX_EXACT = 2 ** 53;

/** Exact powers: a quotient of two exact doubles is correctly rounded, hence the same as Number(text). */
const POWERS = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/**
 * The number written in `bytes[start, end)`, without making a string of it.
 * @returns undefined for anything but a sign, digits and a point, or more digits than are exact; Number() must decide.
 */
export function parseDecimal(bytes: Uint8Array, start: number, end: number): number | undefined {
  const negative = bytes[start] === MINUS;
  let digits = 0;
  let decimals = -1;
  const first = negative ? start + 1 : start;
  for (let at = first; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= ZERO && byte <= NINE) {
      digits = digits * 10 + (byte - ZERO);
      if (decimals >= 0) decimals++;
    } else if (byte === POINT && decimals < 0) {
      decimals = 0;
    } else {
      return undefined;
    }
  }
  const power = POWERS[Math.max(decimals, 0)];
  const written = end - first > (decimals >= 0 ? 1 : 0);
  if (!written || digits >= MAX_EXACT || power === undefined) return undefined;
  const size = digits / power;
  return negative ? -size : size;
}

/** @returns the number that a text of a spreadsheet part stands for, or undefined when it is none. */
export function parseNumber(text: string): number | undefined {
  const trimmed = text.trim();
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(trimmed) ? Number(trimmed) : undefined;
}

/** @returns the whole number whose digits begin at `start`, or undefined when there is no digit. */
export function integerAt(bytes: Uint8Array, start: number): number | undefined {
  let value = 0;
  let at = start;
  for (; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < ZERO || byte > NINE) break;
    value = value * 10 + (byte - ZERO);
  }
  return at > start ? value : undefined;
}
