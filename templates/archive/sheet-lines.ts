import { heightOf, linesOf } from '../sheet/measure';
import { pageBreaks } from '../sheet/page-breaks';
import type { Sheet } from '../sheet/sheet';
import type { CellStyle } from '../sheet/style';
import { fills, fonts, grid } from '../sheet/styles';
import { cellText } from '../cells/write';

/** How a cell looks. */
export type Look = 'title' | 'line' | 'text' | 'section' | 'heading' | 'item' | 'note' | 'figure';

/** A cell over one or more columns. */
export type LineCell = { readonly look: Look; readonly span: number } & (
  | { readonly text: string }
  | { readonly number: number; readonly numFmt: string }
  | { readonly formula: string; readonly result: number | string; readonly numFmt: string }
);

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Writes a sheet downward, one row of cells after the other, each row as high as its texts need. */
export class SheetLines {
  /** The last row written; 0 at the beginning. */
  row = 0;
  private sections = 0;
  /** The heights of the rows of each section, the first with what stands above it, and of what closes the sheet. */
  private readonly parts: number[][] = [[]];

  /** @param widths of the columns in characters of the default font */
  constructor(
    private readonly sheet: Sheet,
    private readonly widths: readonly number[],
  ) {
    widths.forEach((width, index) => {
      sheet.setColumn(index + 1, { width });
    });
  }

  /** @param height in points; as the texts need when left out */
  add(cells: readonly LineCell[], height?: number): void {
    this.row += 1;
    let column = 1;
    const needed = cells.map((cell) => {
      const first = column;
      column += cell.span;
      this.write(first, cell);
      return this.heightOf(first, cell);
    });
    const given = height ?? Math.max(...needed);
    this.sheet.setRow(this.row, { height: given });
    this.parts[this.parts.length - 1]?.push(given);
  }

  /** The title of a section, numbered as official papers are: `一、预约服务`. */
  section(title: string): void {
    const text = `${NUMBERS[this.sections] ?? ''}、${title}`;
    this.sections += 1;
    if (this.sections > 1) this.parts.push([]);
    this.add([{ look: 'section', text, span: this.widths.length }]);
  }

  /** A text over all columns. */
  across(look: Look, text: string, height?: number): void {
    this.add([{ look, text, span: this.widths.length }], height);
  }

  /** What follows belongs to no section; it closes the sheet. */
  close(): void {
    this.parts.push([]);
  }

  /**
   * Ends pages so that no section is parted that a page can hold, and what closes the sheet stands below a section.
   * @param room what a page holds, in points
   */
  breakPages(room: number): void {
    const sections = this.parts.slice(0, -1);
    const closing = this.parts.slice(-1).flat();
    const height = closing.reduce((sum, each) => sum + each, 0);
    this.sheet.endPagesBelow(pageBreaks(sections, height, room, 1));
  }

  private write(column: number, cell: LineCell): void {
    const last = column + cell.span - 1;
    this.sheet.write(
      this.row,
      column,
      'text' in cell
        ? cellText(cell.text)
        : 'number' in cell
          ? cell.number
          : { formula: cell.formula, result: cell.result },
    );
    if (cell.span > 1) this.sheet.merge(this.row, column, this.row, last);
    const numFmt = 'numFmt' in cell ? { numFmt: cell.numFmt } : {};
    // A merged range draws the borders of all its cells.
    for (let at = column; at <= last; at += 1)
      this.sheet.style(this.row, at, { ...looks[cell.look], ...numFmt });
  }

  private heightOf(column: number, cell: LineCell): number {
    const { size = fonts.cell.size } = looks[cell.look].font ?? {};
    const width = this.widths.slice(column - 1, column - 1 + cell.span).reduce((sum, each) => sum + each, 0);
    const room = width - (looks[cell.look].alignment?.indent ?? 0) * INDENT_WIDTH;
    return heightOf('text' in cell ? linesOf(cell.text, room, size) : 1, size);
  }
}

const middle = { vertical: 'middle', wrapText: true } as const;
/** Off the border. */
const indented = { ...middle, horizontal: 'left', indent: 1 } as const;
/** What an indent takes, in characters. */
const INDENT_WIDTH = 1.3;
const small = { ...fonts.cell, size: 10.5 } as const;

const looks: Readonly<Record<Look, CellStyle>> = {
  title: { font: fonts.title, alignment: { horizontal: 'center', vertical: 'middle' } },
  line: { font: fonts.small, alignment: middle },
  text: { font: fonts.small, alignment: middle },
  section: {
    font: fonts.heading,
    fill: fills.computed,
    border: grid,
    alignment: indented,
  },
  heading: {
    font: fonts.heading,
    fill: fills.optional,
    border: grid,
    alignment: { ...middle, horizontal: 'center' },
  },
  item: { font: fonts.cell, border: grid, alignment: indented },
  note: { font: small, border: grid, alignment: indented },
  figure: { font: fonts.cell, border: grid, alignment: { ...middle, horizontal: 'center' } },
};
