import { XmlProblem } from './xml-problem';

/** Up to here a loop of ours beats the start-up cost of a TextDecoder; most texts of a ledger are shorter. */
const SHORT = 96;

const AMPERSAND = 38;
const CARRIAGE_RETURN = 13;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Strict, and a U+FEFF that someone typed stays. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The text of a stretch of XML in UTF-8, with entities and line ends resolved (XML 1.0, 2.11 and 4.6).
 * An entity that XML does not know stays as it is written.
 * @param cdata the stretch is the inside of a CDATA section, where `&` is plain text
 * @throws XmlProblem when the bytes are not UTF-8.
 */
export function decodeText(bytes: Uint8Array, start: number, end: number, cdata = false): string {
  const quick = end - start <= SHORT ? decodePlain(bytes, start, end) : undefined;
  if (quick !== undefined) return quick;
  const text = decodeUtf8(bytes.subarray(start, end)).replace(/\r\n?/g, '\n');
  return cdata || !text.includes('&') ? text : text.replace(/&(#x?)?([0-9A-Za-z]+);/g, resolveEntity);
}

/**
 * Undoes the escapes of ST_Xstring (ECMA-376 Part 1, 22.9.2.19): `_x000D_` is a carriage return, `_x005F_` an underscore.
 */
export function unescapeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** @returns undefined for what needs more than copying: entities, carriage returns, and anything but plain valid UTF-8. */
function decodePlain(bytes: Uint8Array, start: number, end: number): string | undefined {
  const units: number[] = [];
  let at = start;
  while (at < end) {
    const byte = bytes[at++] ?? 0;
    if (byte < 0x80) {
      if (byte === AMPERSAND || byte === CARRIAGE_RETURN) return undefined;
      units.push(byte);
    } else {
      // Three bytes cover Chinese; all else (accents, emoji, damage) is rare enough for the decoder.
      if (byte < 0xe0 || byte > 0xef || at + 2 > end) return undefined;
      const second = bytes[at++] ?? 0;
      const third = bytes[at++] ?? 0;
      const unit = ((byte & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
      const valid = (second & 0xc0) === 0x80 && (third & 0xc0) === 0x80 && unit >= 0x800;
      if (!valid || (unit >= 0xd800 && unit <= 0xdfff)) return undefined;
      units.push(unit);
    }
  }
  return String.fromCharCode(...units);
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch (error) {
    throw new XmlProblem('有不是 UTF-8 编码的文字', { cause: error });
  }
}

function resolveEntity(written: string, numeric: string | undefined, body: string): string {
  if (numeric === undefined) return ENTITIES.get(body) ?? written;
  const hexadecimal = numeric === '#x';
  if (!(hexadecimal ? /^[0-9A-Fa-f]+$/ : /^[0-9]+$/).test(body)) return written;
  const point = parseInt(body, hexadecimal ? 16 : 10);
  return point <= 0x10ffff ? String.fromCodePoint(point) : written;
}
