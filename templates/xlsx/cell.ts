import { isoSerial } from './iso-date';
import { nameCode } from './names';
import { integerAt, parseNumber } from './numbers';
import { isPictureFunction } from './picture';
import type { XmlScanner } from './scanner';
import { RichText } from './shared-strings';
import { unescapeXstring } from './text';
import type { CellError, CellValue, Serial, ShownDate, Valueless } from './workbook';
import { XmlProblem } from './xml-problem';

/** What the cells of a workbook refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  /** By the `s` of a cell. */
  readonly shownDates: readonly (ShownDate | undefined)[];
  readonly date1904: boolean;
}

type CellType = 'number' | 'shared' | 'text' | 'boolean' | 'error' | 'date';

const VALUE = nameCode('v');
const FORMULA = nameCode('f');
const TYPE = nameCode('t');
const STYLE = nameCode('s');
const RICH_VALUE = nameCode('vm');
const QUOTE = 34;
const APOSTROPHE = 39;

/** The types of ECMA-376 Part 1, 18.18.11, by their first letter; `s` (shared) and `str` share theirs. */
const TYPES: ReadonlyMap<number, CellType> = new Map([
  [letter('n'), 'number'],
  [letter('b'), 'boolean'],
  [letter('e'), 'error'],
  [letter('d'), 'date'],
  [letter('i'), 'text'],
]);

const PICTURE: Valueless = { holds: 'picture' };
const UNWORKED: Valueless = { holds: 'formula' };

/** Reads one cell after another; tell it of every tag and text between `<c>` and `</c>`. */
export class CellReader {
  private type: CellType = 'number';
  private style = 0;
  private inValue = false;
  private inFormula = false;
  private hasFormula = false;
  private hasValue = false;
  private isPicture = false;
  private hasRichValue = false;
  private number: number | undefined;
  private written = '';
  private readonly inline = new RichText();
  private readonly errors = new Map<string, CellError>();

  constructor(private readonly context: CellContext) {}

  /** The scanner stands at the opening tag of a cell. */
  begin(scanner: XmlScanner): void {
    const type = scanner.attributeStart(TYPE);
    const style = scanner.attributeStart(STYLE);
    this.type = type < 0 ? 'number' : typeAt(scanner.bytes, type);
    this.style = style < 0 ? 0 : (integerAt(scanner.bytes, style) ?? 0);
    this.number = undefined;
    this.written = '';
    this.hasFormula = false;
    this.hasValue = false;
    this.isPicture = false;
    this.hasRichValue = scanner.attributeStart(RICH_VALUE) >= 0;
  }

  opened(name: number): void {
    if (name === VALUE) this.inValue = this.hasValue = true;
    else if (name === FORMULA) this.inFormula = this.hasFormula = true;
    else this.inline.opened(name);
  }

  found(scanner: XmlScanner): void {
    if (this.inFormula) {
      // Pictures leave a text or an error; the formulas of numbers need no look.
      if (this.type === 'text' || this.type === 'error') this.isPicture ||= isPictureFunction(scanner.text());
      return;
    }
    if (!this.inValue) {
      this.inline.found(scanner);
      return;
    }
    // Most values are numbers or indexes: they never become a string.
    const numeric = this.type === 'number' || this.type === 'shared';
    this.number = numeric && this.written === '' ? scanner.decimal() : undefined;
    if (this.number === undefined) this.written += scanner.text();
  }

  closed(name: number): void {
    if (name === VALUE) this.inValue = false;
    else if (name === FORMULA) this.inFormula = false;
    else this.inline.closed(name);
  }

  /**
   * What the cell holds, once it is closed.
   * @throws XmlProblem when it refers to a shared string that does not exist.
   */
  take(): CellValue | undefined {
    const inline = this.inline.take();
    if (inline !== '') return inline;
    if (this.isPicture) return PICTURE;
    if (this.number === undefined && this.written === '') return this.unwritten();
    switch (this.type) {
      case 'number':
        return this.numeric();
      case 'shared':
        return this.shared();
      case 'text':
        return unescapeXstring(this.written);
      case 'boolean':
        return this.written === '1' || this.written === 'true';
      case 'error':
        return this.error();
      case 'date':
        return this.dated();
    }
  }

  /** A text formula that gives an empty text has a value, which is empty; programs that only write formulas leave none. */
  private unwritten(): CellValue | undefined {
    const isWorked = this.hasValue && this.type === 'text';
    return this.hasFormula && !isWorked ? UNWORKED : undefined;
  }

  private dated(): CellValue {
    const dated = isoSerial(this.written, this.context.date1904);
    return dated === undefined ? this.written : { ...dated, ...this.context.shownDates[this.style] };
  }

  private numeric(): CellValue {
    const value = this.number ?? parseNumber(this.written);
    // A writer's mistake in one cell: the text is kept for the reader to point at.
    if (value === undefined) return this.written;
    const shown = this.context.shownDates[this.style];
    return shown === undefined ? value : datedNumber(value, shown);
  }

  private shared(): string | undefined {
    const { strings } = this.context;
    const text = strings[this.number ?? parseNumber(this.written) ?? -1];
    if (text === undefined) {
      throw new XmlProblem(
        `引用了不存在的共享文字 ${this.number ?? this.written}，共有 ${strings.length} 项`,
      );
    }
    return text === '' ? undefined : text;
  }

  private error(): CellError | Valueless {
    // What Excel itself places in a cell is a "rich value" whose fallback for other programs is this error.
    if (this.hasRichValue && this.written === '#VALUE!') return PICTURE;
    const known = this.errors.get(this.written);
    if (known) return known;
    const error: CellError = { error: this.written };
    this.errors.set(this.written, error);
    return error;
  }
}

/** Written out, not spread: all have one shape, which costs less memory in a large sheet. */
function datedNumber(serial: Serial, { format, seconds }: ShownDate): CellValue {
  return seconds ? { serial, format, seconds } : { serial, format };
}

function typeAt(bytes: Uint8Array, start: number): CellType {
  const first = bytes[start] ?? 0;
  if (first !== letter('s')) return TYPES.get(first) ?? 'number';
  const second = bytes[start + 1];
  return second === QUOTE || second === APOSTROPHE ? 'shared' : 'text';
}

function letter(character: string): number {
  return character.charCodeAt(0);
}
