import { MAX_DEPTH, MAX_TOKEN_BYTES } from './limits';
import { extendName, NAME_START, PREFIXED_START } from './names';
import { parseDecimal } from './numbers';
import { decodeText } from './text';
import { XmlProblem } from './xml-problem';

/** What was found; `more` asks for the next chunk. An empty element is an open and a close. */
export type Token = 'open' | 'close' | 'text' | 'more';

const SPACE = 32;
const BANG = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;

const MORE = -1;
const COMMENT = ascii('<!--');
const COMMENT_END = ascii('-->');
const CDATA = ascii('<![CDATA[');
const CDATA_END = ascii(']]>');
const INSTRUCTION_END = ascii('?>');

/**
 * Reads XML in UTF-8 chunk by chunk, straight from the bytes: a token is only copied when its text is asked for.
 * Knows what spreadsheets need of XML 1.0; names are codes (see names.ts), namespaces are ignored, a DTD is refused.
 * After {@link next}, `name` and the attributes belong to the tag found, until the next call.
 */
export class XmlScanner {
  /** Code of the local name of the tag found. */
  name = 0;
  /** The chunk at hand, for those who read attribute values in place. */
  bytes: Uint8Array = new Uint8Array(0);

  private position = 0;
  private textStart = 0;
  private textEnd = 0;
  private cdata = false;
  private selfClosing = false;
  private rootSeen = false;
  private readonly openNames: number[] = [];
  private attributeCount = 0;
  private readonly attributeNames: number[] = [];
  private readonly valueStarts: number[] = [];
  private readonly valueEnds: number[] = [];

  /** Open elements, the one just opened included. */
  get depth(): number {
    return this.openNames.length;
  }

  /** Takes the next bytes; call {@link next} until it asks for more before feeding again. */
  feed(chunk: Uint8Array): void {
    const rest = this.bytes.subarray(this.position);
    if (rest.length > MAX_TOKEN_BYTES) throw new XmlProblem('有一段内容长得不合常理');
    this.position = 0;
    this.bytes = rest.length === 0 ? chunk : joined(rest, chunk);
  }

  /** @throws XmlProblem when the XML that was fed is not complete. */
  end(): void {
    if (!this.rootSeen) throw new XmlProblem('没有内容');
    if (this.depth > 0 || this.bytes.subarray(this.position).includes(LESS))
      throw new XmlProblem('后半部分缺失');
  }

  /** @throws XmlProblem where the bytes are not well-formed XML. */
  next(): Token {
    if (this.selfClosing) {
      this.selfClosing = false;
      this.openNames.pop();
      return 'close';
    }
    const { bytes } = this;
    for (;;) {
      const start = this.position;
      if (start >= bytes.length) return 'more';
      if (bytes[start] !== LESS) {
        const end = textEnd(bytes, start);
        return end === bytes.length ? 'more' : this.foundText(start, end, end, false);
      }
      const kind = bytes[start + 1];
      if (kind === SLASH) return this.closeTag(start + 2);
      if (kind !== BANG && kind !== QUESTION) return this.openTag(start + 1);
      if (matches(bytes, start, CDATA)) {
        const end = find(bytes, CDATA_END, start + CDATA.length);
        return end < 0 ? 'more' : this.foundText(start + CDATA.length, end, end + CDATA_END.length, true);
      }
      const after = this.afterAside(start, kind);
      if (after === MORE) return 'more';
      this.position = after;
    }
  }

  /** The text found, entities resolved. */
  text(): string {
    return decodeText(this.bytes, this.textStart, this.textEnd, this.cdata);
  }

  /**
   * The text found as a number, when it is a plain decimal and surely the whole content of its element.
   * @returns undefined otherwise; the caller then collects the text.
   */
  decimal(): number | undefined {
    const whole = this.bytes[this.textEnd] === LESS && this.bytes[this.textEnd + 1] === SLASH;
    return whole ? parseDecimal(this.bytes, this.textStart, this.textEnd) : undefined;
  }

  /** Offset in {@link bytes} of an attribute's value, which a quote ends; -1 when there is no such attribute. */
  attributeStart(name: number): number {
    const index = this.attributeIndex(name);
    return index < 0 ? -1 : (this.valueStarts[index] ?? -1);
  }

  /** The value of an attribute, entities resolved. */
  attribute(name: number): string | undefined {
    const index = this.attributeIndex(name);
    if (index < 0) return undefined;
    return decodeText(this.bytes, this.valueStarts[index] ?? 0, this.valueEnds[index] ?? 0);
  }

  private attributeIndex(name: number): number {
    for (let index = 0; index < this.attributeCount; index++) {
      if (this.attributeNames[index] === name) return index;
    }
    return -1;
  }

  private foundText(start: number, end: number, after: number, cdata: boolean): Token {
    this.textStart = start;
    this.textEnd = end;
    this.cdata = cdata;
    this.position = after;
    return 'text';
  }

  /** @returns the offset after a comment, processing instruction or XML declaration, or MORE. */
  private afterAside(start: number, kind: number): number {
    const { bytes } = this;
    if (kind === QUESTION) return afterFound(bytes, INSTRUCTION_END, start + 2);
    if (matches(bytes, start, COMMENT)) return afterFound(bytes, COMMENT_END, start + COMMENT.length);
    if (bytes.length - start < CDATA.length) return MORE;
    throw new XmlProblem('含有不允许的文档类型声明');
  }

  private closeTag(start: number): Token {
    const { bytes } = this;
    let code = NAME_START;
    let at = start;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte <= SPACE || byte === GREATER) break;
      code = byte === COLON ? NAME_START : extendName(code, byte);
    }
    at = skipSpaces(bytes, at);
    if (at >= bytes.length) return 'more';
    if (bytes[at] !== GREATER) throw new XmlProblem('有未写完的标记');
    if (this.openNames.pop() !== code) throw new XmlProblem('结束标记与开始标记不符');
    this.name = code;
    this.position = at + 1;
    return 'close';
  }

  private openTag(start: number): Token {
    const { bytes } = this;
    const end = bytes.length;
    let code = NAME_START;
    let at = start;
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte <= SPACE || byte === GREATER || byte === SLASH) break;
      if (byte === LESS) throw new XmlProblem('有未写完的标记');
      code = byte === COLON ? NAME_START : extendName(code, byte);
    }
    if (at < end && at === start) throw new XmlProblem('有没有名称的标记');
    this.attributeCount = 0;
    for (;;) {
      at = skipSpaces(bytes, at);
      const byte = bytes[at];
      if (byte === undefined || (byte === SLASH && at + 1 >= end)) return 'more';
      if (byte === GREATER) break;
      if (byte === SLASH) {
        if (bytes[at + 1] !== GREATER) throw new XmlProblem('有未写完的标记');
        this.selfClosing = true;
        at++;
        break;
      }
      at = this.scanAttribute(at);
      if (at === MORE) return 'more';
    }
    if (this.depth === 0 && this.rootSeen) throw new XmlProblem('结尾之后还有内容');
    if (this.depth === MAX_DEPTH) throw new XmlProblem('标记嵌套过深');
    this.rootSeen = true;
    this.openNames.push(code);
    this.name = code;
    this.position = at + 1;
    return 'open';
  }

  /** @returns the offset after the attribute that begins at `start`, or MORE. */
  private scanAttribute(start: number): number {
    const { bytes } = this;
    const end = bytes.length;
    let code = NAME_START;
    let at = start;
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte <= SPACE || byte === EQUALS) break;
      if (byte === GREATER || byte === LESS) throw new XmlProblem('有未写完的属性');
      code = byte === COLON ? PREFIXED_START : extendName(code, byte);
    }
    at = skipSpaces(bytes, at);
    if (at < end && bytes[at] !== EQUALS) throw new XmlProblem('有未写完的属性');
    at = skipSpaces(bytes, at + 1);
    if (at >= end) return MORE;
    const quote = bytes[at];
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new XmlProblem('有未加引号的属性');
    const valueStart = at + 1;
    for (at = valueStart; at < end && bytes[at] !== quote; at++) {
      if (bytes[at] === LESS) throw new XmlProblem('有未写完的属性');
    }
    if (at >= end) return MORE;
    this.attributeNames[this.attributeCount] = code;
    this.valueStarts[this.attributeCount] = valueStart;
    this.valueEnds[this.attributeCount] = at;
    this.attributeCount++;
    return at + 1;
  }
}

/** A loop, because the texts of a sheet are so short that a call of indexOf costs more than the search. */
function textEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== LESS) at++;
  return at;
}

function skipSpaces(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && (bytes[at] ?? 0) <= SPACE) at++;
  return at;
}

function matches(bytes: Uint8Array, start: number, wanted: Uint8Array): boolean {
  return wanted.every((byte, index) => bytes[start + index] === byte);
}

function find(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const first = wanted[0] ?? 0;
  let at = bytes.indexOf(first, from);
  while (at >= 0 && !matches(bytes, at, wanted)) at = bytes.indexOf(first, at + 1);
  return at;
}

function afterFound(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const at = find(bytes, wanted, from);
  return at < 0 ? MORE : at + wanted.length;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
