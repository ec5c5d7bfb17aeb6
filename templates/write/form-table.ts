import { wrappingText, type Cell } from '../sheet/cell';
import { fullHeight, linesOf, rowHeights } from '../sheet/measure';
import { fonts, printedHeading } from '../sheet/styles';
import type { Sheet } from '../sheet/sheet';
import type { CellStyle } from '../sheet/style';

export interface FormColumn {
  readonly heading: string;
  readonly style: CellStyle;
  /** In characters of the default font. */
  readonly width: number;
}

/** Writes the headings of a form, as high as the longest of them needs. @returns the height in points */
export function writeHeadings(sheet: Sheet, row: number, columns: readonly FormColumn[]): number {
  columns.forEach(({ heading, width }, index) => {
    sheet.write(row, index + 1, heading, printedHeading);
    sheet.setColumn(index + 1, { width });
  });
  const height = heightFor(
    columns.map(({ heading }) => heading),
    columns,
    fonts.printedHeading.size,
  );
  sheet.setRow(row, { height });
  return height;
}

/**
 * Writes the cells of one record. A text that is higher than a row may be goes on in rows that are merged with the first,
 * so that it is printed to its end, and is still the one cell of the record.
 * @returns the heights of its rows in points
 */
export function writeRecord(
  sheet: Sheet,
  row: number,
  columns: readonly FormColumn[],
  cells: readonly Cell[],
): readonly number[] {
  const heights = rowHeights(heightFor(cells.map(wrappingText), columns, fonts.printed.size));
  const rows = heights.length;
  heights.forEach((height, index) => {
    sheet.setRow(row + index, { height });
  });
  columns.forEach(({ style }, index) => {
    const column = index + 1;
    sheet.write(row, column, cells[index] ?? null);
    if (rows > 1) sheet.merge(row, column, row + rows - 1, column);
    for (let at = row; at < row + rows; at++) sheet.style(at, column, rows > 1 ? onTop(style) : style);
  });
  return heights;
}

function heightFor(texts: readonly string[], columns: readonly FormColumn[], size: number): number {
  const lines = texts.map((text, index) => linesOf(text, columns[index]?.width ?? 0, size));
  return fullHeight(Math.max(1, ...lines), size);
}

/** Over several pages the short cells stand beside the beginning of the long one. */
function onTop(style: CellStyle): CellStyle {
  return { ...style, alignment: { ...style.alignment, vertical: 'top' } };
}
