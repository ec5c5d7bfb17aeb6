import { XmlProblem } from './xml-problem';

const DECLARED = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/;

/**
 * XML of any encoding as UTF-8 without byte order mark: the scanner reads nothing else.
 * UTF-8, which nearly every workbook uses, passes through uncopied.
 * @throws XmlProblem when the encoding is unknown or the bytes do not fit it.
 */
export function* asUtf8(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let decoder: TextDecoder | undefined;
  const encoder = new TextEncoder();
  let first = true;
  for (const chunk of chunks) {
    if (first && chunk.length > 0) {
      first = false;
      const label = encodingOf(chunk);
      decoder = label === undefined ? undefined : decoderFor(label);
      yield decoder ? encoder.encode(decode(decoder, chunk)) : withoutMark(chunk);
    } else {
      yield decoder ? encoder.encode(decode(decoder, chunk)) : chunk;
    }
  }
}

/** @returns undefined for UTF-8 (XML 1.0, appendix F). */
function encodingOf(chunk: Uint8Array): string | undefined {
  const [first, second] = chunk;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const head = String.fromCharCode(...withoutMark(chunk).subarray(0, 200));
  const declared = DECLARED.exec(head)?.[1]?.toLowerCase();
  return declared === undefined || /^(utf-?8|us-ascii|ascii)$/.test(declared) ? undefined : declared;
}

function withoutMark(chunk: Uint8Array): Uint8Array {
  const marked = chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
  return marked ? chunk.subarray(3) : chunk;
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch (error) {
    throw new XmlProblem(`文字编码“${label}”无法识别`, { cause: error });
  }
}

function decode(decoder: TextDecoder, chunk: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch (error) {
    throw new XmlProblem(`有不是 ${decoder.encoding} 编码的文字`, { cause: error });
  }
}
