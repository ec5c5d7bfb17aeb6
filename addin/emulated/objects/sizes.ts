import { spansAllRows } from '../model/area';
import { plainValue } from '../model/cell';
import { ensureAllowed } from '../model/guard';
import type { Region } from '../model/region';
import { asNumber, touchedPart } from './common';

/** Excel's widths are points to the API, and characters to the file: 7 pixels each, and 5 for the margins. */
const PIXELS_PER_CHARACTER = 7;
const MARGIN = 5;
const POINTS_PER_PIXEL = 0.75;
const STANDARD_CHARACTERS = 8.43;
const STANDARD_HEIGHT = 15;
const WIDEST = 255;

function pointsOf(characters: number): number {
  return Math.trunc(characters * PIXELS_PER_CHARACTER + MARGIN) * POINTS_PER_PIXEL;
}

/** The width of the columns in points; null when they differ. */
export function columnWidth({ sheet, area }: Region): number | null {
  const count = Math.min(area.columns, 256);
  const widths = new Set(
    Array.from(
      { length: count },
      (_, index) => sheet.column(area.column + index).width ?? STANDARD_CHARACTERS,
    ),
  );
  const [width = STANDARD_CHARACTERS] = widths;
  return widths.size === 1 ? pointsOf(width) : null;
}

export function setColumnWidth(region: Region, value: unknown): void {
  const points = asNumber(value);
  const width = Math.max(0, points / POINTS_PER_PIXEL - MARGIN) / PIXELS_PER_CHARACTER;
  eachColumn(region, () => width);
}

export function rowHeight({ sheet, area }: Region): number | null {
  const count = spansAllRows(area) ? 1 : area.rows;
  const heights = new Set(
    Array.from({ length: count }, (_, index) => sheet.look(area.row + index).height ?? STANDARD_HEIGHT),
  );
  const [height = STANDARD_HEIGHT] = heights;
  return heights.size === 1 ? height : null;
}

export function setRowHeight({ sheet, area }: Region, value: unknown): void {
  ensureAllowed(sheet, 'allowFormatRows');
  const height = asNumber(value);
  const rows = spansAllRows(area) ? (touchedPart(sheet, area)?.rows ?? 0) : area.rows;
  for (let row = area.row; row < area.row + rows; row += 1) sheet.setLook(row, { height });
}

/** As wide as the longest text; Chinese characters count twice. */
export function autofitColumns(region: Region): void {
  const { sheet } = region;
  eachColumn(region, (column) => {
    const part = touchedPart(sheet, { ...region.area, column, columns: 1 });
    let longest = 0;
    for (const [, , cell] of part ? sheet.rows.touched(part) : []) {
      const text = String(plainValue(cell.value));
      longest = Math.max(longest, text.length + (text.match(/[^\0-\xff]/g)?.length ?? 0));
    }
    return longest === 0 ? STANDARD_CHARACTERS : Math.min(WIDEST, longest + 1);
  });
}

function eachColumn({ sheet, area }: Region, width: (column: number) => number): void {
  ensureAllowed(sheet, 'allowFormatColumns');
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    sheet.setColumn(column, { width: width(column) });
  }
}
