import { nameCode } from './names';
import type { PartReader } from './parts';
import type { XmlScanner } from './scanner';
import { unescapeXstring } from './text';

const ITEM = nameCode('si');
const TEXT = nameCode('t');
const PHONETIC = nameCode('rPh');

/**
 * Joins the runs of a rich text (CT_Rst, ECMA-376 Part 1, 18.4.8), without the phonetic hints above them.
 * Tell it of every tag and text within the element; `result` is the plain text.
 */
export class RichText {
  private text = '';
  private inText = false;
  private inPhonetic = false;

  /** The text so far, escapes undone; begins the next one. */
  take(): string {
    const { text } = this;
    this.text = '';
    this.inText = false;
    this.inPhonetic = false;
    return unescapeXstring(text);
  }

  opened(name: number): void {
    if (name === PHONETIC) this.inPhonetic = true;
    else if (name === TEXT) this.inText = !this.inPhonetic;
  }

  found(scanner: XmlScanner): void {
    if (this.inText) this.text += scanner.text();
  }

  closed(name: number): void {
    if (name === PHONETIC) this.inPhonetic = false;
    else if (name === TEXT) this.inText = false;
  }
}

/** Reads the texts that cells refer to by index (ECMA-376 Part 1, 18.4.9). */
export class SharedStringsReader implements PartReader {
  readonly strings: string[] = [];
  private readonly item = new RichText();

  open(scanner: XmlScanner): void {
    this.item.opened(scanner.name);
  }

  text(scanner: XmlScanner): void {
    this.item.found(scanner);
  }

  close(scanner: XmlScanner): void {
    if (scanner.name === ITEM) this.strings.push(this.item.take());
    else this.item.closed(scanner.name);
  }
}
