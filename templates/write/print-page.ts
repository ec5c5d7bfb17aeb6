import {
  LANDSCAPE_HEIGHT,
  LANDSCAPE_MARGINS,
  LANDSCAPE_WIDTH,
  PAGE_NUMBERS,
  WIDEST_CHARACTER,
  SMALLEST_TEXT,
} from '../sheet/page';
import { NARROWEST_CHARACTER } from '../sheet/measure';
import type { Sheet } from '../sheet/sheet';
import { fonts } from '../sheet/styles';

/**
 * The width of every band of columns, in characters: as many as one page holds where no text is printed smaller than
 * {@link SMALLEST_TEXT}, even where characters of column width are widest.
 */
export const BAND_WIDTH = Math.floor(
  (LANDSCAPE_WIDTH / WIDEST_CHARACTER) *
    (Math.min(fonts.printed.size, fonts.printedHeading.size) / SMALLEST_TEXT),
);

/** Programs set lines a little differently: a page is never filled to the last point. */
const RESERVE = 0.97;

/** The points of row height that a page of bands holds. */
export const FORM_PAGE_HEIGHT = heightOnPage(LANDSCAPE_WIDTH, LANDSCAPE_HEIGHT, BAND_WIDTH);

/**
 * The points of row height that a page holds to whose width so many characters are fitted. It is printed largest where
 * characters are narrowest.
 * @param width between the margins in points, as is height
 */
export function heightOnPage(width: number, height: number, characters: number): number {
  const scale = Math.min(1, width / (characters * NARROWEST_CHARACTER));
  return (height / scale) * RESERVE;
}

export interface FormPage {
  /** The rows above the records, repeated on every page: title, unit with 部室 and period, headings. */
  readonly headingRow: number;
  /** What is printed, as `A$1:F$20`. */
  readonly area: string;
  /** How many bands of {@link BAND_WIDTH} stand beside each other in it. */
  readonly bands: number;
  /** The rows below which a page ends. */
  readonly lastRows: readonly number[];
}

/**
 * A4 landscape, the first band of columns on the first pages, the next band on those after them. As all bands are equally
 * wide, fitting them to as many pages makes the pages break between them, whatever a program takes for the width of a
 * character. Breaks between rows hold beside that, as the height is not fitted.
 */
export function setFormPage(sheet: Sheet, { headingRow, area, bands, lastRows }: FormPage): void {
  sheet.setPage({
    orientation: 'landscape',
    pagesAcross: bands,
    order: 'downThenOver',
    centred: true,
    margins: LANDSCAPE_MARGINS,
    repeatedRows: `1:${headingRow}`,
    area,
    footer: PAGE_NUMBERS,
  });
  sheet.endPagesBelow(lastRows);
}
