import type { Style, Workbook, Worksheet } from 'exceljs';
import { cellAddress, columnName } from '../../../rules/address';
import { ledgerOf, type LedgerKey } from '../../../rules/ledgers';
import type { Fact, Facts } from '../../../rules/measures';
import { A4, headerAndFooter } from '../../write/page';
import { cellStyle, fonts, headingStyle } from '../../write/styles';
import { writeTable } from '../../write/table';
import { sheetReference, type FormRows } from '../form-rows';
import { assistColumns } from './assist';
import { bookingColumns } from './booking';
import { overtimeColumns } from './overtime';
import { timeOffColumns } from './timeoff';
import type { WorkingColumns, WorkingRow } from './working';

/** In characters of the default font. */
const WIDTH = 17;
const MARGINS = { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 };
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
export function addWorkings(
  workbook: Workbook,
  { name, header, facts, rows, now }: WorkingsContent,
): Workings {
  const sheet = workbook.addWorksheet(name, { views: [{ showGridLines: false }] });
  const widest = Math.max(...Object.values(blocks).map((columns) => Object.keys(columns).length));
  for (let column = 1; column <= widest; column += 1) sheet.getColumn(column).width = WIDTH;
  writeText(sheet, 1, ABOUT, { font: fonts.small, alignment: { vertical: 'middle' } });
  let next = 3;
  const add = <F extends Fact>(ledger: LedgerKey, columns: WorkingColumns<F>, list: readonly F[]) => {
    const block = writeBlock(sheet, next, { ledger, columns, list, form: rows[ledger], now });
    next = block.lastRow + 2;
    return block.range;
  };
  const workings: Workings = {
    booking: add('booking', blocks.booking, facts.booking),
    overtime: add('overtime', blocks.overtime, facts.overtime),
    assist: add('assist', blocks.assist, facts.assist),
    timeoff: add('timeoff', blocks.timeoff, facts.timeoff),
  };
  sheet.pageSetup = {
    ...A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: MARGINS,
    printArea: `A$1:${columnName(widest)}$${next - 2}`,
  };
  sheet.headerFooter = headerAndFooter(header);
  return workings;
}

const blocks = {
  booking: bookingColumns,
  overtime: overtimeColumns,
  assist: assistColumns,
  timeoff: timeOffColumns,
} as const;

interface Block<F extends Fact> {
  readonly ledger: LedgerKey;
  readonly columns: WorkingColumns<F>;
  readonly list: readonly F[];
  readonly form: FormRows;
  readonly now: string;
}

function writeBlock<F extends Fact>(sheet: Worksheet, top: number, block: Block<F>) {
  const { ledger, columns, list, form, now } = block;
  const keyed = Object.entries(columns);
  const columnOf = (key: string) => keyed.findIndex(([each]) => each === key) + 1;
  writeText(sheet, top, ledgerOf(ledger).sheet, { font: fonts.section, alignment: { vertical: 'bottom' } });
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
    columns: keyed.map(([, { heading, numFmt }]) => ({
      heading,
      headingStyle: headingStyle('computed'),
      style: cellStyle(numFmt, 'center'),
      width: WIDTH,
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

function writeText(sheet: Worksheet, row: number, text: string, style: Partial<Style>): void {
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.style = style;
  sheet.getRow(row).height = 24;
}
