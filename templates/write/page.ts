import type { PageSetup, Style, Worksheet } from 'exceljs';
import { fonts } from './styles';
import { cellText } from './values';

/** Characters of the 11-point cell font that an A4 page across holds at the smallest scale that is still read (0.7). */
const CHARACTERS_ACROSS = 200;
/** ECMA-376 Part 1, 18.3.1.63: paper 9 is A4. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- exceljs declares the enum but has none
export const A4: Partial<PageSetup> = { paperSize: 9 };
/** Between two facts on one line. */
export const GAP = '\u3000\u3000';
const CM = 1 / 2.54;

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
 * A4 landscape: the columns fit the width of one page, of two or three for the widest ledgers (one page would print
 * thirty columns at 3 points), with the heading row and the first column repeated.
 */
export function setPage(sheet: Worksheet, { widths, headingRow, repeatsFirstColumn, header }: Page): void {
  const across = pagesAcross(widths);
  sheet.pageSetup = {
    ...A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: across,
    fitToHeight: 0,
    pageOrder: 'overThenDown',
    horizontalCentered: across === 1,
    margins: {
      left: 1.2 * CM,
      right: 1.2 * CM,
      top: 1.8 * CM,
      bottom: 1.6 * CM,
      header: 0.8 * CM,
      footer: 0.8 * CM,
    },
    printTitlesRow: `${headingRow}:${headingRow}`,
    ...(across > 1 && repeatsFirstColumn && { printTitlesColumn: 'A:A' }),
  };
  sheet.headerFooter = pageHeaderFooter(header);
}

/** `第 1 页 共 3 页` below, the given text above. */
export function pageHeaderFooter(header: string): { oddHeader: string; oddFooter: string } {
  return { oddHeader: `&R&9 ${header.replace(/&/g, '&&')}`, oddFooter: '&C&9第 &P 页 共 &N 页' };
}

function pagesAcross(widths: readonly number[]): number {
  return Math.ceil(total(widths) / CHARACTERS_ACROSS);
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
export function titleSpan({ widths, repeatsFirstColumn }: Pick<Page, 'widths' | 'repeatsFirstColumn'>): Span {
  const pages = pagesAcross(widths);
  const room = total(widths) / pages;
  let used = 0;
  const beyond = widths.findIndex((width) => (used += width) > room);
  const first = pages > 1 && repeatsFirstColumn ? 2 : 1;
  return { first, last: beyond <= first ? widths.length : beyond };
}

/** The title in row 1. */
export function writeTitle(sheet: Worksheet, title: string, span: Span): void {
  writeMerged(
    sheet,
    1,
    title,
    span,
    { font: fonts.title, alignment: { horizontal: 'center', vertical: 'middle' } },
    36,
  );
}

/** A line of text. */
export function writeLine(sheet: Worksheet, row: number, text: string, span: Span): void {
  writeMerged(
    sheet,
    row,
    text,
    span,
    { font: fonts.text, alignment: { horizontal: 'left', vertical: 'middle' } },
    22,
  );
}

function writeMerged(
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
