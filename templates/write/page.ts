import type { PageSetup, Style, Worksheet } from 'exceljs';
import { fonts } from './styles';
import { cellText } from './values';

/** ECMA-376 Part 1, 18.3.1.63: paper 9 is A4. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- exceljs declares the enum but has none
export const A4: Partial<PageSetup> = { paperSize: 9 };
/** Between two facts on one line. */
export const GAP = '\u3000\u3000';
const CM = 1 / 2.54;
const POINTS = 72;

export const LANDSCAPE_MARGINS = {
  left: CM,
  right: CM,
  top: 1.5 * CM,
  bottom: 1.6 * CM,
  header: 0.8 * CM,
  footer: 0.8 * CM,
};
/** What A4 landscape leaves between its margins, in points. */
export const LANDSCAPE_WIDTH = (29.7 * CM - LANDSCAPE_MARGINS.left - LANDSCAPE_MARGINS.right) * POINTS;
export const LANDSCAPE_HEIGHT = (21 * CM - LANDSCAPE_MARGINS.top - LANDSCAPE_MARGINS.bottom) * POINTS;
/** No printed text is smaller, in points. */
export const SMALLEST_TEXT = 9;
/** The most that a character of column width is drawn, in points; see {@link NARROWEST_CHARACTER}. */
export const WIDEST_CHARACTER = 6.25;
/** The footer of every page. Programs scale it with the page: 12 points stay above 9. */
export const PAGE_NUMBERS = '&C&"宋体"&12第 &P 页 共 &N 页';

/** In points. */
export const TITLE_HEIGHT = 40;
const LINE_HEIGHT = 24;

export interface Page {
  /** Widths of all columns in characters. */
  readonly widths: readonly number[];
  /** The row repeated on every printed page. */
  readonly headingRow: number;
  /** Whether column A, which names the row, is repeated where the columns take several pages. */
  readonly repeatsFirstColumn: boolean;
  /** The header of every printed page: which sheet this is. */
  readonly header: string;
}

/**
 * A4 landscape, in black: the columns fit the width of one page, or of as many as keep their text above 9 points, with
 * the heading row and the first column repeated.
 */
export function setPage(sheet: Worksheet, page: Page): void {
  const { headingRow, repeatsFirstColumn, header } = page;
  const across = pagesAcross(page);
  sheet.pageSetup = {
    ...A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: across,
    fitToHeight: 0,
    pageOrder: 'overThenDown',
    horizontalCentered: across === 1,
    blackAndWhite: true,
    margins: { ...LANDSCAPE_MARGINS, top: 1.8 * CM },
    printTitlesRow: `${headingRow}:${headingRow}`,
    ...(across > 1 && repeatsFirstColumn && { printTitlesColumn: 'A:A' }),
  };
  sheet.headerFooter = headerAndFooter(header);
}

/** On every page the given text above, `第 1 页 共 3 页` below. */
export function headerAndFooter(header: string): { oddHeader: string; oddFooter: string } {
  return { oddHeader: `&R&11 ${header.replace(/&/g, '&&')}`, oddFooter: PAGE_NUMBERS };
}

/** The pages beside each other that the columns take where no text is smaller than {@link SMALLEST_TEXT}. */
function pagesAcross({ widths, repeatsFirstColumn }: Pick<Page, 'widths' | 'repeatsFirstColumn'>): number {
  const room = (LANDSCAPE_WIDTH / WIDEST_CHARACTER) * (fonts.cell.size / SMALLEST_TEXT);
  const [first = 0] = widths;
  let pages = 1;
  let used = 0;
  for (const width of widths) {
    if (used > 0 && used + width > room) {
      pages += 1;
      used = repeatsFirstColumn ? first : 0;
    }
    used += width;
  }
  return pages;
}

/** What Excel keeps of page breaks is 1,023; with more rows than that the first pages break as they come. */
const MOST_BREAKS = 1_000;
/** exceljs's own default lies beyond what the format allows. */
const LAST_COLUMN = 16_384;

/** Ends a page below each of these rows. Programs heed it as long as the height of the sheet is not fitted. */
export function endPageBelow(sheet: Worksheet, rows: readonly number[]): void {
  for (const row of rows.slice(-MOST_BREAKS)) sheet.getRow(row).addPageBreak(1, LAST_COLUMN);
}

/** Columns, counted from 1, over which a title stands. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * The columns of the first printed page, over which the title is centred. Where column A is repeated on further pages
 * it stays free, since a title in it would be printed there too, cut off.
 */
export function titleSpan(page: Pick<Page, 'widths' | 'repeatsFirstColumn'>): Span {
  const { widths, repeatsFirstColumn } = page;
  const pages = pagesAcross(page);
  const room = total(widths) / pages;
  let used = 0;
  const beyond = widths.findIndex((width) => (used += width) > room);
  const first = pages > 1 && repeatsFirstColumn ? 2 : 1;
  return { first, last: beyond <= first ? widths.length : beyond };
}

/** The title in row 1. */
export function writeTitle(sheet: Worksheet, title: string, span: Span): void {
  const style = { font: fonts.title, alignment: { horizontal: 'center', vertical: 'middle' } } as const;
  writeAcross(sheet, 1, title, span, style, TITLE_HEIGHT);
}

/** A line of text. */
export function writeLine(sheet: Worksheet, row: number, text: string, span: Span): void {
  const style = { font: fonts.text, alignment: { horizontal: 'left', vertical: 'middle' } } as const;
  writeAcross(sheet, row, text, span, style, LINE_HEIGHT);
}

/** A text over merged cells. @param height of the row in points */
export function writeAcross(
  sheet: Worksheet,
  row: number,
  text: string,
  { first, last }: Span,
  style: Partial<Style>,
  height: number,
): void {
  sheet.getRow(row).height = height;
  sheet.mergeCells(row, first, row, last);
  const cell = sheet.getCell(row, first);
  cell.value = cellText(text);
  cell.style = style;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
