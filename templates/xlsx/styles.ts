import { builtInShownDate, shownDateOf } from './date-format';
import { nameCode } from './names';
import type { PartReader } from './parts';
import type { XmlScanner } from './scanner';
import type { ShownDate } from './workbook';

const NUMBER_FORMAT = nameCode('numFmt');
const FORMAT_ID = nameCode('numFmtId');
const FORMAT_CODE = nameCode('formatCode');
const CELL_FORMATS = nameCode('cellXfs');
const FORMAT = nameCode('xf');

/** Depth of what the style sheet lists itself; conditional formats nest theirs deeper. */
const LISTED = 3;

/** Reads which cell formats show dates (ECMA-376 Part 1, 18.8). */
export class StylesReader implements PartReader {
  /** Index = the `s` of a cell. */
  readonly shownDates: (ShownDate | undefined)[] = [];
  private readonly custom = new Map<number, ShownDate | undefined>();
  private inCellFormats = false;

  open(scanner: XmlScanner): void {
    if (scanner.depth === LISTED - 1) this.inCellFormats = scanner.name === CELL_FORMATS;
    if (scanner.depth !== LISTED) return;
    const id = Number(scanner.attribute(FORMAT_ID) ?? 0);
    if (scanner.name === NUMBER_FORMAT)
      this.custom.set(id, shownDateOf(scanner.attribute(FORMAT_CODE) ?? ''));
    else if (scanner.name === FORMAT && this.inCellFormats) this.shownDates.push(this.formatOf(id));
  }

  /** Number formats precede the cell formats that use them (18.8.39). */
  private formatOf(id: number): ShownDate | undefined {
    return this.custom.has(id) ? this.custom.get(id) : builtInShownDate(id);
  }
}
