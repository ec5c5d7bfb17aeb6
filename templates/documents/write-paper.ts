import type { Borders, Style, Worksheet } from 'exceljs';
import { columnName } from '../../rules/address';
import { A4 } from '../write/page';
import { heightOf, linesOf } from '../write/measure';
import { fills, fonts, grid } from '../write/styles';
import { cellText } from '../write/values';
import { newWorkbook, workbookBytes } from '../write/workbook';
import { PAPER_COLUMNS, type Paper, type PaperCell, type PaperLook, type PaperRow } from './paper';

/** In characters of the default font: twelve of them are as wide as A4 portrait between its margins. */
const COLUMN_WIDTH = 7.3;
const FIRST_ROW = 3;
const TITLE_HEIGHT = 40;
const NUMBER_HEIGHT = 22;
declare module 'exceljs' {
  interface PageSetup {
    /** Missing in exceljs's types. */
    copies: number;
  }
}

/** In inches. */
const MARGINS = { left: 0.75, right: 0.75, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 };

/**
 * A paper as an xlsx file of one sheet, A4 portrait, one page wide, ready to print.
 * @throws RangeError when a text is longer than a cell can hold
 */
export async function writePaper(paper: Paper): Promise<Uint8Array> {
  const workbook = newWorkbook();
  const sheet = workbook.addWorksheet(paper.sheet, { views: [{ showGridLines: false }] });
  for (let column = 1; column <= PAPER_COLUMNS; column++) sheet.getColumn(column).width = COLUMN_WIDTH;
  writeAcross(sheet, 1, paper.title, { font: fonts.title, alignment: centred }, TITLE_HEIGHT);
  writeAcross(
    sheet,
    2,
    paper.number,
    { font: fonts.text, alignment: { ...middle, horizontal: 'right' } },
    NUMBER_HEIGHT,
  );
  const heights = paper.rows.map((row, index) => writeRow(sheet, FIRST_ROW + index, row));
  sheet.pageSetup = {
    ...A4,
    orientation: 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: fitsOnePage(heights) ? 1 : 0,
    horizontalCentered: true,
    margins: MARGINS,
    copies: paper.copies,
    printArea: `A$1:${columnName(PAPER_COLUMNS)}$${FIRST_ROW + paper.rows.length - 1}`,
  };
  return workbookBytes(workbook);
}

/** What a page holds, in points; smaller than this scale it is no longer read with ease. */
const PAGE_HEIGHT = (297 / 25.4 - MARGINS.top - MARGINS.bottom) * 72;
const SMALLEST_SCALE = 0.8;

function fitsOnePage(heights: readonly number[]): boolean {
  const total = heights.reduce((sum, height) => sum + height, TITLE_HEIGHT + NUMBER_HEIGHT);
  return total * SMALLEST_SCALE <= PAGE_HEIGHT;
}

/** @returns the height of the row in points */
function writeRow(sheet: Worksheet, row: number, { cells, lines }: PaperRow): number {
  let column = 1;
  for (const cell of cells) {
    writeCell(sheet, row, column, cell);
    column += cell.span;
  }
  const needed = cells.map(({ look, text, span }) =>
    linesOf(text, span * COLUMN_WIDTH, looks[look].font?.size ?? fonts.text.size),
  );
  const { size } = fonts.text;
  const height = heightOf(Math.max(lines, ...needed), size) + extraHeight(cells);
  sheet.getRow(row).height = height;
  return height;
}

/** Room for the pen, and above a section. */
function extraHeight(cells: readonly PaperCell[]): number {
  return cells.some(({ look }) => look === 'line' || look === 'heading') ? 8 : 2;
}

function writeCell(sheet: Worksheet, row: number, column: number, { look, text, span }: PaperCell): void {
  const last = column + span - 1;
  sheet.getCell(row, column).value = cellText(text);
  if (span > 1) sheet.mergeCells(row, column, row, last);
  // A merged range draws the borders of all its cells.
  for (let at = column; at <= last; at++) sheet.getCell(row, at).style = looks[look];
}

function writeAcross(
  sheet: Worksheet,
  row: number,
  text: string,
  style: Partial<Style>,
  height: number,
): void {
  sheet.getRow(row).height = height;
  sheet.mergeCells(row, 1, row, PAPER_COLUMNS);
  const cell = sheet.getCell(row, 1);
  cell.value = cellText(text);
  cell.style = style;
}

const middle = { vertical: 'middle', wrapText: true } as const;
const centred = { ...middle, horizontal: 'center' } as const;
const left = { ...middle, horizontal: 'left' } as const;
const indented = { ...left, indent: 1 } as const;
const boxed: { readonly border: Partial<Borders> } = { border: grid };

/** Texts stay texts: an id or a phone never becomes a number. */
const looks: Readonly<Record<PaperLook, Partial<Style>>> = {
  heading: { font: fonts.section, alignment: { vertical: 'bottom' } },
  label: { ...boxed, font: fonts.heading, fill: fills.optional, alignment: centred, numFmt: '@' },
  value: { ...boxed, font: fonts.text, alignment: indented, numFmt: '@' },
  column: { ...boxed, font: fonts.heading, fill: fills.optional, alignment: centred },
  item: { ...boxed, font: fonts.text, alignment: indented, numFmt: '@' },
  centre: { ...boxed, font: fonts.text, alignment: centred, numFmt: '@' },
  text: { font: fonts.text, alignment: left },
  line: { font: fonts.text, alignment: left },
};
