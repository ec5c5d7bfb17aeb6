import { Book } from '../../../templates/sheet/book';
import type { Cell as FileCell, CellError } from '../../../templates/sheet/cell';
import type { Sheet as FileSheet } from '../../../templates/sheet/sheet';
import type { CellStyle } from '../../../templates/sheet/style';
import { formatA1 } from '../model/a1';
import { WHOLE_SHEET } from '../model/area';
import type { Cell } from '../model/cell';
import type { ConditionalFormat } from '../model/conditional';
import type { Format } from '../model/format';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { pageSetupFor } from './sheet-parts';
import { colorForFile, styleForFile } from './styles';
import { fileValidation } from './validation-xml';

/**
 * The bytes of an xlsx file with what the workbook holds: cells, formats, tables, validations, conditional formats,
 * names and page. Settings of add-ins and custom properties are left out.
 */
export async function exportWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const book = new Book();
  for (const sheet of workbook.sheets) writeSheet(book, sheet);
  for (const { name, formula, sheet } of workbook.names)
    if (sheet === null) book.addName(name, formula.slice(1));
  // Excel makes its file in a process of its own; here the page gets its turn between taking the workbook down and writing it.
  await new Promise<void>((resolve) => setTimeout(resolve));
  return book.bytes();
}

const STATES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function writeSheet(book: Book, sheet: Sheet): void {
  const target = book.addSheet(sheet.name, {
    state: STATES[sheet.visibility],
    ...(sheet.frozen && {
      frozen: {
        rows: sheet.frozen.rows === WHOLE_SHEET.rows ? 0 : sheet.frozen.rows,
        columns: sheet.frozen.columns === WHOLE_SHEET.columns ? 0 : sheet.frozen.columns,
      },
    }),
  });
  const styles = new Map<Format, CellStyle>();
  const styleOf = (format: Format) => {
    const style = styles.get(format) ?? styleForFile(format);
    styles.set(format, style);
    return style;
  };
  for (const [index, { width, hidden, format }] of sheet.changedColumns) {
    const style = format ? { style: styleOf(format) } : {};
    target.setColumn(index + 1, { ...(width !== null && { width }), hidden, ...style });
  }
  for (const table of sheet.tables) writeTable(target, table);
  for (const [row, column, cell] of sheet.rows.touched(WHOLE_SHEET))
    target.write(row + 1, column + 1, cellFor(cell), styleOf(cell.format));
  for (const [index, { height, hidden, filtered }] of sheet.changedRows)
    target.setRow(index + 1, { ...(height !== null && { height }), hidden: hidden || filtered });
  for (const { row, column, rows, columns } of sheet.merges)
    target.merge(row + 1, column + 1, row + rows, column + columns);
  for (const { area, rule } of sheet.validations) {
    const validation = fileValidation(rule);
    if (validation) target.validate(formatA1(area), validation);
  }
  for (const format of sheet.conditionalFormats) writeConditional(target, format);
  target.setPage(pageSetupFor(sheet.page));
}

function writeTable(
  target: FileSheet,
  { name, area, body, columns, showHeaders, showTotals, look }: Sheet['tables'][number],
): void {
  target.addTable({
    name,
    headingRow: area.row + 1,
    firstColumn: area.column + 1,
    headings: showHeaders,
    totals: showTotals,
    filterButtons: look.showFilterButton,
    columns: columns.map((column) => ({
      heading: column.name,
      ...(column.formula !== null && { formula: column.formula.slice(1) }),
    })),
    rows: Array.from({ length: body.rows }, () => columns.map(() => null)),
    look: { showRowStripes: look.showBandedRows, showColumnStripes: look.showBandedColumns },
  });
}

const ERRORS = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'] as const;

function cellFor({ value, formula }: Cell): FileCell {
  const result = typeof value === 'object' ? errorFor(value.error) : value;
  if (formula !== null) return { formula: formula.slice(1), result };
  return result === '' ? null : result;
}

function errorFor(text: string): string | CellError {
  const error = ERRORS.find((each) => each === text);
  return error === undefined ? text : { error };
}

/** Only formulas can be written; other kinds stay behind. */
function writeConditional(target: FileSheet, { areas, type, formula, look }: ConditionalFormat): void {
  if (type !== 'Custom' || formula === '') return;
  const color = look.fill && colorForFile(look.fill);
  target.addConditionalFormat({
    ref: areas.map(formatA1).join(' '),
    formula: formula.replace(/^=/, ''),
    ...(color && { fill: { type: 'pattern', pattern: 'solid', bgColor: color, fgColor: color } }),
    ...(look.fontColor && { fontColor: colorForFile(look.fontColor) }),
  });
}
