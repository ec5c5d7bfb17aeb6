import type { Worksheet } from 'exceljs';
import { columnName } from '../../rules/address';
import { fonts } from './styles';

/** Characters of the 11-point cell font that an A4 page across holds at the smallest scale that is still read (0.7). */
const CHARACTERS_ACROSS = 200;
const A4 = 9;
const CM = 1 / 2.54;

export interface Page {
  /** Widths of all columns in characters. */
  readonly widths: readonly number[];
  /** The rows repeated on every printed page. */
  readonly titleRows: { readonly first: number; readonly last: number };
  /** The header of every printed page: which sheet this is. */
  readonly header: string;
}

/**
 * A4 landscape: the columns fit the width of one page, of two or three for the widest ledgers (one page would print
 * thirty columns at 3 points), with the heading rows and the first column repeated.
 */
export function setPage(sheet: Worksheet, { widths, titleRows, header }: Page): void {
  const across = pagesAcross(widths);
  sheet.pageSetup = {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: across,
    fitToHeight: 0,
    pageOrder: 'overThenDown',
    horizontalCentered: across === 1,
    margins: { left: 1.2 * CM, right: 1.2 * CM, top: 1.8 * CM, bottom: 1.6 * CM, header: 0.8 * CM, footer: 0.8 * CM },
    printTitlesRow: `${titleRows.first}:${titleRows.last}`,
    ...(across > 1 && { printTitlesColumn: 'A:A' }),
  };
  sheet.headerFooter = pageHeaderFooter(header);
}

/** `第 1 页 共 3 页` below, the given text above. */
export function pageHeaderFooter(header: string): { oddHeader: string; oddFooter: string } {
  return { oddHeader: `&R&9 ${header.replace(/&/g, '&&')}`, oddFooter: '&C&9第 &P 页 共 &N 页' };
}

export function pagesAcross(widths: readonly number[]): number {
  return Math.ceil(total(widths) / CHARACTERS_ACROSS);
}

/** How many columns stand on the first printed page: a title is centred over these. */
export function columnsOnFirstPage(widths: readonly number[]): number {
  const room = total(widths) / pagesAcross(widths);
  let used = 0;
  const count = widths.findIndex((width) => (used += width) > room);
  return count < 1 ? widths.length : count;
}

/** The title over the columns of the first page. */
export function writeTitle(sheet: Worksheet, title: string, columns: number): void {
  const cell = sheet.getCell('A1');
  cell.value = title;
  sheet.mergeCells(`A1:${columnName(columns)}1`);
  cell.style = { font: fonts.title, alignment: { horizontal: 'center', vertical: 'middle' } };
  sheet.getRow(1).height = 36;
}

/** A line of text over the columns of the first page. */
export function writeLine(sheet: Worksheet, row: number, text: string, columns: number): void {
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  sheet.mergeCells(`A${row}:${columnName(columns)}${row}`);
  cell.style = { font: fonts.text, alignment: { horizontal: 'left', vertical: 'middle' } };
  sheet.getRow(row).height = 22;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
