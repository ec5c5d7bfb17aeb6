import { MAX_COLUMN, MAX_ROW } from '../../rules/address';
import { MAX_MERGES, tooLarge } from './limits';
import { nameCode } from './names';
import type { XmlScanner } from './scanner';
import type { MergedRange } from './workbook';

const MERGE = nameCode('mergeCell');
const RANGE = nameCode('ref');
const AREA = /^([A-Z]{1,3})([1-9]\d{0,6}):([A-Z]{1,3})([1-9]\d{0,6})$/i;

/** Collects the merged ranges of a worksheet (ECMA-376 Part 1, 18.3.1.55): four numbers each, however large they are. */
export class Merges {
  readonly ranges: MergedRange[] = [];

  /** @throws UnreadableFile when there are more than any sheet made by people has */
  open(scanner: XmlScanner): void {
    if (scanner.name !== MERGE) return;
    const range = rangeOf(scanner.attribute(RANGE) ?? '');
    if (range === null) return;
    if (this.ranges.length === MAX_MERGES) throw tooLarge('合并单元格过多', `${MAX_MERGES} 处`);
    this.ranges.push(range);
  }
}

/** Null for a single cell and for what is no range of a sheet: neither changes which value a cell has. */
function rangeOf(ref: string): MergedRange | null {
  const [, from = '', top, to = '', bottom] = AREA.exec(ref) ?? [];
  if (top === undefined) return null;
  const rows = [Number(top), Number(bottom)];
  const columns = [lettersValue(from), lettersValue(to)];
  if (Math.max(...rows) > MAX_ROW || Math.max(...columns) > MAX_COLUMN) return null;
  const range = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return range.top === range.bottom && range.left === range.right ? null : range;
}

/** As columnNumber, without its refusal of columns beyond XFD. */
function lettersValue(letters: string): number {
  let value = 0;
  for (const letter of letters.toUpperCase()) value = value * 26 + letter.charCodeAt(0) - 64;
  return value;
}
