import { wrappingText, type FormulaCell } from './cell';
import { fullHeight, linesOf } from './measure';
import type { PageSetup } from './page-setup';
import type { Sheet } from './sheet';
import type { CellStyle } from './style';
import { fonts } from './styles';
import { cellText } from '../cells/write';

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
/**
 * The most that a character of column width is drawn, in points: where no font of Arial's widths is installed, DejaVu Sans
 * or its like stands in for it. See {@link NARROWEST_CHARACTER}.
 */
export const WIDEST_CHARACTER = 6.9;
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
  /** What is printed; all that is filled when left out. */
  readonly area?: string;
}

/**
 * A4 landscape, in black: the columns fit the width of one page, or of as many as keep their text above 9 points, with
 * the heading row and the first column repeated.
 */
export function setPage(sheet: Sheet, page: Page): void {
  const { headingRow, repeatsFirstColumn, header, area } = page;
  const across = pagesAcross(page);
  sheet.setPage({
    orientation: 'landscape',
    pagesAcross: across,
    order: 'overThenDown',
    centred: across === 1,
    blackAndWhite: true,
    margins: { ...LANDSCAPE_MARGINS, top: 1.8 * CM },
    repeatedRows: `${headingRow}:${headingRow}`,
    ...(across > 1 && repeatsFirstColumn && { repeatedColumns: 'A:A' }),
    ...(area !== undefined && { area }),
    ...headerAndFooter(header),
  });
}

/** On every page the given text above, `第 1 页 共 3 页` below. */
export function headerAndFooter(header: string): Pick<PageSetup, 'header' | 'footer'> {
  return { header: `&R&11 ${header.replace(/&/g, '&&')}`, footer: PAGE_NUMBERS };
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
export function writeTitle(sheet: Sheet, title: string, span: Span): void {
  const style = { font: fonts.title, alignment: { horizontal: 'center', vertical: 'middle' } } as const;
  writeAcross(sheet, 1, title, span, style, TITLE_HEIGHT);
}

/** A text, or a formula that gives one, as high as it needs. */
export function writeLine(sheet: Sheet, row: number, text: string | FormulaCell, span: Span): void {
  const { size } = fonts.text;
  const width = sheet.widthOf(span.first, span.last);
  const height = Math.max(LINE_HEIGHT, fullHeight(linesOf(wrappingText(text), width, size), size));
  const style = {
    font: fonts.text,
    alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
  } as const;
  writeAcross(sheet, row, text, span, style, height);
}

/** A text over merged cells. @param height of the row in points */
export function writeAcross(
  sheet: Sheet,
  row: number,
  text: string | FormulaCell,
  { first, last }: Span,
  style: CellStyle,
  height: number,
): void {
  sheet.setRow(row, { height });
  sheet.merge(row, first, row, last);
  sheet.write(row, first, typeof text === 'string' ? cellText(text) : text, style);
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
