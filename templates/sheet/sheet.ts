import type { Worksheet } from 'exceljs';
import { cellAddress } from '../../rules/address';
import type { Cell } from './cell';
import { DEFAULT_WIDTH, inFile, LAST_COLUMN, MOST_BREAKS, printed, valueOf } from './exceljs';
import type { SheetAdditions } from './parts';
import type { PageSetup } from './page-setup';
import type { CellStyle, Color, Fill } from './style';
import type { Validation } from './validation';

/** What a sheet is opened with. */
export interface SheetView {
  /** Rows and columns that stay in sight. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly activeCell?: string;
  readonly gridLines?: boolean;
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
}

/** An Excel table. */
export interface SheetTable {
  readonly name: string;
  /** Of the first heading; column 1 = A. */
  readonly headingRow: number;
  readonly firstColumn: number;
  readonly columns: readonly {
    readonly heading: string;
    /** What Excel fills into rows typed below the table, without =. */
    readonly formula?: string;
  }[];
  /** At least one: Excel repairs a table without rows. */
  readonly rows: readonly (readonly Cell[])[];
  readonly look: {
    readonly theme?: 'TableStyleLight15';
    readonly showRowStripes: boolean;
    readonly showColumnStripes?: boolean;
  };
  readonly headings?: boolean;
  readonly totals?: boolean;
  readonly filterButtons?: boolean;
}

/** A rule by which cells are coloured. Of two that hold, the one added first wins. */
export interface ConditionalFormat {
  /** `A5:C9 E5:E9` */
  readonly ref: string;
  /** As seen from the first cell of `ref`, without =. */
  readonly formula: string;
  readonly fill?: Fill;
  readonly fontColor?: Color;
}

/** Where a formula is filled down, and what it gives in each row, from the first on, as far as that is known. */
export interface Filled {
  readonly firstRow: number;
  readonly rows: number;
  readonly results?: readonly string[];
}

/** A sheet that is being written. Rows and columns count from 1; heights are in points, widths in characters. */
export class Sheet implements SheetAdditions {
  private formats = 0;
  growsFrom = Infinity;
  digitsAsText: readonly string[] = [];
  readonly calculated = new Map<string, ReadonlyMap<string, string>>();

  /** @see Book.addSheet */
  constructor(private readonly worksheet: Worksheet) {}

  get name(): string {
    return this.worksheet.name;
  }

  /** Texts are written as they are: they come from cellText, which makes them safe. */
  write(row: number, column: number, cell: Cell, style?: CellStyle): void {
    this.worksheet.getCell(row, column).value = valueOf(cell);
    if (style) this.style(row, column, style);
  }

  /** A time that has seconds shows them, whatever the style says: readers count only what a cell shows. */
  style(row: number, column: number, style: CellStyle): void {
    const cell = this.worksheet.getCell(row, column);
    cell.style = hasSeconds(cell.value) ? { ...style, numFmt: withSeconds(style.numFmt) } : style;
  }

  /**
   * A formula down a column. Rows share it, so that a long one
   * costs each row a few bytes, but where it names another sheet, which a shared one may not; a name of the workbook it may
   * ([MS-XLSB] 2.5.98.98).
   * @param formula of a row, without =; the same but for the numbers of rows
   */
  fillDown(column: number, { firstRow, rows, results = [] }: Filled, formula: (row: number) => string): void {
    const shared = rows > 1 && !namesOtherSheet(formula(firstRow));
    const first = cellAddress(firstRow, column);
    const ref = `${first}:${cellAddress(firstRow + rows - 1, column)}`;
    for (let row = firstRow; row < firstRow + rows; row += 1) {
      const known = results[row - firstRow];
      const result = known === undefined ? {} : { result: known };
      this.worksheet.getCell(row, column).value = !shared
        ? { formula: formula(row), ...result }
        : row > firstRow
          ? { sharedFormula: first, ...result }
          : { formula: formula(row), shareType: 'shared', ref, ...result };
    }
  }

  /** One cell out of many. Each keeps its style: a merged range draws the borders of all its cells. */
  merge(row: number, column: number, lastRow: number, lastColumn: number): void {
    this.worksheet.mergeCellsWithoutStyle(row, column, lastRow, lastColumn);
  }

  /** @param style of its cells, also of those that are still empty */
  setColumn(column: number, look: { width?: number; hidden?: boolean; style?: CellStyle }): void {
    Object.assign(this.worksheet.getColumn(column), look);
  }

  setRow(row: number, look: { height?: number; hidden?: boolean }): void {
    Object.assign(this.worksheet.getRow(row), look);
  }

  /** Of all columns from the first to the last; exceljs's default where none was given. */
  widthOf(first: number, last: number): number {
    let width = 0;
    for (let column = first; column <= last; column += 1) {
      width += this.worksheet.getColumn(column).width ?? DEFAULT_WIDTH;
    }
    return width;
  }

  /** 0 where none was given. */
  rowHeight(row: number): number {
    return this.worksheet.getRow(row).height || 0;
  }

  addTable({ name, headingRow, firstColumn, columns, rows, ...look }: SheetTable): void {
    const { headings = true, totals = false, filterButtons = true } = look;
    this.worksheet.addTable({
      name,
      ref: cellAddress(headingRow, firstColumn),
      headerRow: headings,
      totalsRow: totals,
      columns: columns.map(({ heading }) => ({
        name: heading,
        filterButton: filterButtons,
        totalsRowLabel: '合计',
      })),
      rows: rows.map((cells) => cells.map(valueOf)),
      style: look.look,
    });
    this.calculated.set(
      name,
      new Map(columns.flatMap(({ heading, formula }) => (formula === undefined ? [] : [[heading, formula]]))),
    );
  }

  /** @param range a plain range, `A5:A9` */
  validate(range: string, validation: Validation): void {
    this.worksheet.dataValidations.add(range, inFile(validation));
  }

  addConditionalFormat({ ref, formula, fill, fontColor }: ConditionalFormat): void {
    this.formats += 1;
    const style = { ...(fill && { fill }), ...(fontColor && { font: { color: fontColor } }) };
    this.worksheet.addConditionalFormatting({
      ref,
      rules: [{ type: 'expression', priority: this.formats, formulae: [formula], style }],
    });
  }

  setPage(page: PageSetup): void {
    this.worksheet.pageSetup = printed(page);
    const { header, footer } = page;
    this.worksheet.headerFooter = {
      ...(header !== undefined && { oddHeader: header }),
      ...(footer !== undefined && { oddFooter: footer }),
    };
  }

  /** Ends a page below each of these rows. Programs heed it as long as the height of the sheet is not fitted. */
  endPagesBelow(rows: readonly number[]): void {
    for (const row of rows.slice(-MOST_BREAKS)) this.worksheet.getRow(row).addPageBreak(1, LAST_COLUMN);
  }
}

/** `设置!$A$5`, and columns of tables, which stand on any sheet: `Ledger_YY[申请时间]`. */
export function namesOtherSheet(formula: string): boolean {
  return /[![]/.test(formula.replace(/"[^"]*"/g, ''));
}

const SECONDS_PER_DAY = 86_400;

function hasSeconds(value: unknown): boolean {
  return typeof value === 'number' && Math.round(value * SECONDS_PER_DAY) % 60 !== 0;
}

/** `hh:mm` as `hh:mm:ss`; formats of other values as they are. */
function withSeconds(format: string | undefined): string {
  return (format ?? 'General').replace(/h:mm$/, 'h:mm:ss');
}
