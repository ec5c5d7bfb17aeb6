import ExcelJS, { type CellValue, type Worksheet } from 'exceljs';
import { newWorkbook, workbookBytes } from '../../../templates/write/workbook';
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
  const target = newWorkbook();
  const calculated = new Map<string, ReadonlyMap<string, string>>();
  for (const sheet of workbook.sheets) {
    writeSheet(target.addWorksheet(sheet.name), sheet);
    for (const { name, columns } of sheet.tables) {
      const formulas = columns.flatMap((column) =>
        column.formula === null ? [] : [[column.name, column.formula.slice(1)] as const],
      );
      if (formulas.length > 0) calculated.set(name, new Map(formulas));
    }
  }
  const names = workbook.names.filter(({ sheet }) => sheet === null);
  const ranges = names.filter(({ formula }) => /^=[^(]*![$A-Z\d:]+$/.test(formula));
  for (const { name, formula } of ranges) target.definedNames.add(formula.slice(1), name);
  const formulas = names.filter((name) => !ranges.includes(name));
  return workbookBytes(target, {
    calculated,
    names: new Map(formulas.map(({ name, formula }) => [name, formula.slice(1)])),
  });
}

function writeSheet(target: Worksheet, sheet: Sheet): void {
  const styles = new Map<Format, ReturnType<typeof styleForFile>>();
  const styleOf = (format: Format) => {
    const style = styles.get(format) ?? styleForFile(format);
    styles.set(format, style);
    return style;
  };
  for (const [index, { width, hidden, format }] of sheet.changedColumns) {
    const column = target.getColumn(index + 1);
    if (width !== null) column.width = width;
    column.hidden = hidden;
    if (format) column.style = styleOf(format);
  }
  for (const table of sheet.tables) writeTable(target, table);
  for (const [row, column, cell] of sheet.rows.touched(WHOLE_SHEET)) {
    const written = target.getCell(row + 1, column + 1);
    written.value = valueFor(cell);
    written.style = styleOf(cell.format);
  }
  for (const [index, { height, hidden, filtered }] of sheet.changedRows) {
    const row = target.getRow(index + 1);
    if (height !== null) row.height = height;
    row.hidden = hidden || filtered;
  }
  for (const merge of sheet.merges) target.mergeCellsWithoutStyle(formatA1(merge));
  for (const { area, rule } of sheet.validations) {
    const validation = fileValidation(rule);
    if (validation) target.dataValidations.add(formatA1(area), validation);
  }
  sheet.conditionalFormats.forEach((format, index) => {
    writeConditional(target, format, index + 1);
  });
  target.state =
    sheet.visibility === 'Visible' ? 'visible' : sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden';
  Object.assign(target.pageSetup, { paperSize: A4 }, pageSetupFor(sheet.page));
  const { titleRows, titleColumns, printArea } = sheet.page;
  if (titleRows) target.pageSetup.printTitlesRow = formatA1(titleRows);
  if (titleColumns) target.pageSetup.printTitlesColumn = formatA1(titleColumns);
  if (printArea) target.pageSetup.printArea = printArea.map(formatA1).join(',');
  if (sheet.frozen) {
    const { rows, columns } = sheet.frozen;
    const split = {
      xSplit: columns === WHOLE_SHEET.columns ? 0 : columns,
      ySplit: rows === WHOLE_SHEET.rows ? 0 : rows,
    };
    target.views = [{ state: 'frozen', ...split }];
  }
}

function writeTable(
  target: Worksheet,
  { name, area, body, columns, showHeaders, showTotals, look }: Sheet['tables'][number],
): void {
  target.addTable({
    name,
    ref: formatA1({ ...area, rows: 1, columns: 1 }),
    headerRow: showHeaders,
    totalsRow: showTotals,
    columns: columns.map((column) => ({ name: column.name, filterButton: look.showFilterButton })),
    rows: Array.from({ length: body.rows }, () => columns.map(() => null)),
    style: { showRowStripes: look.showBandedRows, showColumnStripes: look.showBandedColumns },
  });
}

/** The number of the paper in the file. */
const A4 = 9;

const ERRORS = Object.values(ExcelJS.ErrorValue);

function valueFor({ value, formula }: Cell): CellValue {
  const result = typeof value === 'object' ? errorFor(value.error) : value;
  if (formula !== null) return { formula: formula.slice(1), result };
  return result === '' ? null : result;
}

function errorFor(text: string): string | { readonly error: ExcelJS.ErrorValue } {
  const error = ERRORS.find((each: string) => each === text);
  return error === undefined ? text : { error };
}

/** Only formulas can be written; other kinds stay behind. */
function writeConditional(
  target: Worksheet,
  { areas, type, formula, look }: ConditionalFormat,
  priority: number,
): void {
  if (type !== 'Custom' || formula === '') return;
  const color = look.fill && colorForFile(look.fill);
  target.addConditionalFormatting({
    ref: areas.map(formatA1).join(' '),
    rules: [
      {
        type: 'expression',
        priority,
        formulae: [formula.replace(/^=/, '')],
        style: {
          ...(color && { fill: { type: 'pattern', pattern: 'solid', bgColor: color, fgColor: color } }),
          ...(look.fontColor && { font: { color: colorForFile(look.fontColor) } }),
        },
      },
    ],
  });
}
