import { cellAddress, columnName, sheetReference } from '../../../rules/address';
import type { LedgerKey } from '../../../rules/ledgers';
import type { Fact, Facts } from '../../../rules/measures';
import type { Book } from '../../sheet/book';
import { LANDSCAPE_HEIGHT, LANDSCAPE_WIDTH, setPage, titleSpan, writeAcross } from '../../sheet/page';
import { pageBreaks } from '../../sheet/page-breaks';
import { heightOnPage } from '../../write';
import type { Sheet } from '../../sheet/sheet';
import type { CellStyle } from '../../sheet/style';
import { cellStyle, fonts, headingStyle } from '../../sheet/styles';
import { writeTable } from '../../sheet/table';
import type { FormRows } from '../form-rows';
import { assistColumns } from './assist';
import { bookingColumns } from './booking';
import { overtimeColumns } from './overtime';
import { timeOffColumns } from './timeoff';
import type { WorkingColumns, WorkingRow } from './working';

/** In characters of the default font: of 编号, and of each other column, which a moment fills. */
const ID_WIDTH = 20;
const WIDTH = 17;
const ABOUT_HEIGHT = 40;
const FIRST_ROW = 3;
/** In points, of a row that is given none. */
const DEFAULT_HEIGHT = 15;
const ABOUT =
  '统计表中由多个单元格算出的数，逐条在此计算。每一格都是公式，取自前面的表格；时间按钟表时间、精确到秒；“不计”的理由见统计表的口径。';

/** The columns of the workings as ranges for formulas, ledger by ledger. */
export interface Workings {
  readonly assist: (column: keyof typeof assistColumns) => string;
  readonly booking: (column: keyof typeof bookingColumns) => string;
  readonly overtime: (column: keyof typeof overtimeColumns) => string;
  readonly timeoff: (column: keyof typeof timeOffColumns) => string;
}

/** What the sheet is made from. */
export interface WorkingsContent {
  readonly name: string;
  readonly header: string;
  readonly facts: Facts;
  readonly rows: Readonly<Record<LedgerKey, FormRows>>;
  /** The cell of 统计时点. */
  readonly now: string;
}

/** Adds the sheet 逐条计算: below each other, what is worked out for each record of four ledgers. */
export function addWorkings(book: Book, { name, header, facts, rows, now }: WorkingsContent): Workings {
  const sheet = book.addSheet(name, { gridLines: false });
  const widest = Math.max(...Object.values(blocks).map((columns) => Object.keys(columns).length));
  const widths = Array.from({ length: widest }, (_, index) => widthOf(index));
  widths.forEach((width, index) => {
    sheet.setColumn(index + 1, { width });
  });
  const page = { widths, headingRow: 1, repeatsFirstColumn: true, header };
  const alignment = { horizontal: 'left', vertical: 'middle', wrapText: true } as const;
  writeAcross(sheet, 1, ABOUT, titleSpan(page), { font: fonts.small, alignment }, ABOUT_HEIGHT);
  let next = FIRST_ROW;
  const heights: (readonly number[])[] = [];
  const add = <F extends Fact>(ledger: LedgerKey, columns: WorkingColumns<F>, list: readonly F[]) => {
    const block = writeBlock(sheet, next, {
      title: facts.regulation.forms[ledger],
      columns,
      list,
      form: rows[ledger],
      now,
    });
    const end = block.lastRow + 2;
    heights.push(heightsOf(sheet, next, end));
    next = end;
    return block.range;
  };
  const workings: Workings = {
    booking: add('booking', blocks.booking, facts.booking),
    overtime: add('overtime', blocks.overtime, facts.overtime),
    assist: add('assist', blocks.assist, facts.assist),
    timeoff: add('timeoff', blocks.timeoff, facts.timeoff),
  };
  setPage(sheet, { ...page, area: `A$1:${columnName(widest)}$${next - 2}` });
  // The columns take two pages beside each other.
  const acrossOne = ((widest + 1) * WIDTH) / 2;
  const room = heightOnPage(LANDSCAPE_WIDTH, LANDSCAPE_HEIGHT, acrossOne) - ABOUT_HEIGHT;
  sheet.endPagesBelow(pageBreaks(heights, 0, room).map((above) => FIRST_ROW + above - 1));
  return workings;
}

const blocks = {
  booking: bookingColumns,
  overtime: overtimeColumns,
  assist: assistColumns,
  timeoff: timeOffColumns,
} as const;

interface Block<F extends Fact> {
  readonly title: string;
  readonly columns: WorkingColumns<F>;
  readonly list: readonly F[];
  readonly form: FormRows;
  readonly now: string;
}

function writeBlock<F extends Fact>(sheet: Sheet, top: number, block: Block<F>) {
  const { title, columns, list, form, now } = block;
  const keyed = Object.entries(columns);
  const columnOf = (key: string) => keyed.findIndex(([each]) => each === key) + 1;
  writeText(sheet, top, title, { font: fonts.section, alignment: { vertical: 'bottom' } });
  const firstRow = top + 2;
  const rowOf = (index: number): WorkingRow => ({
    form: (field) => form.cell(field, index),
    own: (key) => `$${cellAddress(firstRow + index, columnOf(key))}`,
    now,
  });
  const lastRow = writeTable(sheet, {
    name: null,
    headingRow: top + 1,
    firstColumn: 1,
    columns: keyed.map(([, { heading, numFmt }], index) => ({
      heading,
      headingStyle: headingStyle('computed'),
      style: cellStyle(numFmt, 'center'),
      width: widthOf(index),
    })),
    rows: list.map((fact, index) =>
      keyed.map(([, { formula, result }]) => ({
        formula: formula(rowOf(index), fact),
        result: result(fact),
      })),
    ),
  });
  const range = (key: string) => {
    const column = columnName(columnOf(key));
    return `${sheetReference(sheet.name)}$${column}$${firstRow}:$${column}$${lastRow}`;
  };
  return { lastRow, range };
}

function widthOf(index: number): number {
  return index === 0 ? ID_WIDTH : WIDTH;
}

function heightsOf(sheet: Sheet, first: number, end: number): readonly number[] {
  return Array.from({ length: end - first }, (_, index) => sheet.rowHeight(first + index) || DEFAULT_HEIGHT);
}

function writeText(sheet: Sheet, row: number, text: string, style: CellStyle): void {
  sheet.write(row, 1, text, style);
  sheet.setRow(row, { height: 24 });
}
