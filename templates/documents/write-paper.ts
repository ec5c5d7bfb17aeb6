import { columnName } from '../../rules/address';
import { fullHeight, linesOf, NARROWEST_CHARACTER, rowHeights } from '../sheet/measure';
import { Book } from '../sheet/book';
import { PAGE_NUMBERS, SMALLEST_TEXT, TITLE_HEIGHT, writeAcross, writeTitle } from '../sheet/page';
import { pageBreaks } from '../sheet/page-breaks';
import { blackGrid, fonts, printedHeading } from '../sheet/styles';
import { cellText } from '../cells/write';
import type { Sheet } from '../sheet/sheet';
import type { Borders, CellStyle } from '../sheet/style';
import { PAPER_COLUMNS, type Paper, type PaperCell, type PaperLook, type PaperRow } from './paper';

/** In inches. */
const MARGINS = { left: 0.6, right: 0.6, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
/** What A4 portrait leaves between its margins, in points. */
const PAGE_WIDTH = (210 / 25.4 - MARGINS.left - MARGINS.right) * 72;
const PAGE_HEIGHT = (297 / 25.4 - MARGINS.top - MARGINS.bottom) * 72;
/** In characters of the default font: twelve of them are as wide as the page; where they are wider, the page is fitted. */
const COLUMN_WIDTH = Math.floor((PAGE_WIDTH / PAPER_COLUMNS / NARROWEST_CHARACTER) * 10) / 10;
/** The rows repeated on every page: title and number. */
const HEAD_ROWS = 2;
const FIRST_ROW = HEAD_ROWS + 1;
const NUMBER_HEIGHT = 22;
/** A paper that is a little too long is printed smaller on one page, as long as its smallest text is read with ease. */
const SMALLEST_SCALE = SMALLEST_TEXT / fonts.heading.size;
/** Programs set lines a little differently: a page is never filled to the last point. */
const RESERVE = 0.98;

/**
 * A paper as an xlsx file of one sheet, A4 portrait, ready to print: on one page, or on several with title and number on
 * each and no signed block parted.
 * @throws RangeError when a text is longer than a cell can hold
 */
export async function writePaper(paper: Paper): Promise<Uint8Array> {
  const book = new Book();
  const sheet = book.addSheet(paper.sheet, { gridLines: false });
  for (let column = 1; column <= PAPER_COLUMNS; column++) sheet.setColumn(column, { width: COLUMN_WIDTH });
  const span = { first: 1, last: PAPER_COLUMNS };
  writeTitle(sheet, paper.title, span);
  const number = { font: fonts.text, alignment: { ...middle, horizontal: 'right' } } as const;
  writeAcross(sheet, HEAD_ROWS, paper.number, span, number, NUMBER_HEIGHT);
  let row = FIRST_ROW;
  const heights = paper.rows.map((each) => {
    const written = writeRow(sheet, row, each);
    row += written.length;
    return written;
  });
  setPaperPage(sheet, paper, heights);
  return book.bytes();
}

/** @param heights of the rows that each row of the paper takes */
function setPaperPage(sheet: Sheet, paper: Paper, heights: readonly (readonly number[])[]): void {
  const rows = heights.flat();
  const room = PAGE_HEIGHT * RESERVE - TITLE_HEIGHT - NUMBER_HEIGHT;
  const height = rows.reduce((sum, each) => sum + each, TITLE_HEIGHT + NUMBER_HEIGHT);
  const fits = height * SMALLEST_SCALE <= PAGE_HEIGHT * RESERVE;
  sheet.setPage({
    orientation: 'portrait',
    pagesAcross: 1,
    ...(fits ? { pagesDown: 1 } : { footer: PAGE_NUMBERS }),
    centred: true,
    margins: MARGINS,
    copies: paper.copies,
    repeatedRows: `1:${HEAD_ROWS}`,
    area: `A$1:${columnName(PAPER_COLUMNS)}$${FIRST_ROW + rows.length - 1}`,
  });
  if (fits) return;
  const breaks = pageBreaks(keptTogether(paper.rows, heights), 0, room);
  sheet.endPagesBelow(breaks.map((above) => FIRST_ROW + above - 1));
}

/** The heights of rows, a group for each run of rows that stay together. */
function keptTogether(
  rows: readonly PaperRow[],
  heights: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const groups: number[][] = [[]];
  rows.forEach(({ keep = false }, index) => {
    groups[groups.length - 1]?.push(...(heights[index] ?? []));
    if (!keep) groups.push([]);
  });
  return groups;
}

/** @returns the heights in points of the rows it takes: several where its text is higher than a row may be */
function writeRow(sheet: Sheet, row: number, { cells, lines }: PaperRow): readonly number[] {
  const needed = cells.map(({ look, text, span }) =>
    linesOf(
      text,
      span * COLUMN_WIDTH - (looks[look].alignment?.indent ?? 0),
      looks[look].font?.size ?? fonts.small.size,
    ),
  );
  const { size } = fonts.small;
  const heights = rowHeights(fullHeight(Math.max(lines, ...needed), size) + extraHeight(cells));
  heights.forEach((height, index) => {
    sheet.setRow(row + index, { height });
  });
  let column = 1;
  for (const cell of cells) {
    writeCell(sheet, { row, column, rows: heights.length }, cell);
    column += cell.span;
  }
  return heights;
}

/** Room for the pen, and above a section. */
function extraHeight(cells: readonly PaperCell[]): number {
  return cells.some(({ look }) => look === 'line' || look === 'heading') ? 6 : 0;
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
}

function writeCell(sheet: Sheet, { row, column, rows }: Place, { look, text, span }: PaperCell): void {
  const [lastRow, lastColumn] = [row + rows - 1, column + span - 1];
  sheet.write(row, column, cellText(text));
  if (span > 1 || rows > 1) sheet.merge(row, column, lastRow, lastColumn);
  // A merged range draws the borders of all its cells.
  for (let down = row; down <= lastRow; down++)
    for (let at = column; at <= lastColumn; at++) sheet.style(down, at, looks[look]);
}

const middle = { vertical: 'middle', wrapText: true } as const;
const centred = { ...middle, horizontal: 'center' } as const;
const left = { ...middle, horizontal: 'left' } as const;
const indented = { ...left, indent: 1 } as const;
const boxed: { readonly border: Borders } = { border: blackGrid };

/** Texts stay texts: an id or a phone never becomes a number. */
const looks: Readonly<Record<PaperLook, CellStyle>> = {
  heading: { font: fonts.section, alignment: { vertical: 'bottom' } },
  label: { ...printedHeading, font: fonts.heading, numFmt: '@' },
  value: { ...boxed, font: fonts.small, alignment: indented, numFmt: '@' },
  column: { ...printedHeading, font: fonts.heading },
  item: { ...boxed, font: fonts.small, alignment: indented, numFmt: '@' },
  centre: { ...boxed, font: fonts.small, alignment: centred, numFmt: '@' },
  text: { font: fonts.small, alignment: left },
  line: { font: fonts.small, alignment: left },
  seal: { font: fonts.small, alignment: centred },
};
