import { ExcelError, invalidArgument } from '../errors';
import { fitsSheet, intersection, isUnbounded, spansAllColumns, spansAllRows, type Area } from './area';
import type { Cell } from './cell';
import type { ChangeType } from './changes';
import { GENERAL, plainFormat } from './format';
import { ensureAllowed, ensureUnlocked } from './guard';
import type { Allowance } from './protection';
import type { Sheet } from './sheet';
import { formatAfter, typed } from './typed';

/** What can be written into a cell; null leaves it as it is, the empty text clears it. */
export type Input = string | number | boolean | null;

/** One value for each cell. */
export type Inputs = readonly (readonly Input[])[];

/** Texts longer than this fit no cell. */
const LONGEST_TEXT = 32_767;
/** https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins */
const MOST_CELLS = 5_000_000;

/**
 * Writes values as if they were typed, and tells of it once.
 * @throws ExcelError when the dimensions differ, or a cell is locked
 */
export function writeInputs(sheet: Sheet, area: Area, inputs: Inputs): void {
  if (inputs.length !== area.rows || inputs.some((row) => row.length !== area.columns)) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  if (inputs.flat().some((input) => typeof input === 'string' && input.length > LONGEST_TEXT))
    throw invalidArgument();
  ensureUnlocked(sheet, area);
  const before = sheet.cell(area.row, area.column).value;
  inputs.forEach((row, rowIndex) => {
    row.forEach((input, columnIndex) => {
      if (input === null) return;
      const [at, column] = [area.row + rowIndex, area.column + columnIndex];
      sheet.put(at, column, enter(sheet.cell(at, column), input, sheet.book.year));
    });
  });
  afterEdit(sheet, area);
  const single = area.rows === 1 && area.columns === 1;
  const after = sheet.cell(area.row, area.column).value;
  const tables = sheet.tablesAt(area).map(({ id }) => id);
  sheet.book.emit({
    kind: 'cells',
    sheet: sheet.id,
    area,
    type: 'RangeEdited',
    shift: 'None',
    tables,
    ...(single ? { before, after } : {}),
  });
}

/** A cell after something was typed into it. */
export function enter(cell: Cell, input: string | number | boolean, year: number): Cell {
  const { value, formula, numberFormat } = typed(input, cell.format.numberFormat, year);
  const format = formatAfter(cell.format.numberFormat, numberFormat);
  return {
    value,
    formula,
    format: format === cell.format.numberFormat ? cell.format : { ...cell.format, numberFormat: format },
  };
}

/** What depends on the contents of cells: names of table columns, first rows of tables. */
function afterEdit(sheet: Sheet, area: Area): void {
  for (const table of sheet.tablesAt(area)) {
    if (intersection(table.body, area)) table.awaitsFirstRow = false;
    const { headings } = table;
    if (!headings || !intersection(headings, area)) continue;
    const names: string[] = [];
    table.columns = table.columns.map((column, index) => {
      const { value } = sheet.cell(headings.row, headings.column + index);
      const text = typeof value === 'object' ? value.error : String(value);
      const name = text === '' || names.includes(text) ? freeName(text, names) : text;
      names.push(name);
      return name === column.name ? column : { ...column, name };
    });
    sheet.writeHeadings(table);
  }
}

/** Excel numbers headings that are empty or repeated. */
function freeName(text: string, taken: readonly string[]): string {
  const stem = text === '' ? '列' : text;
  let number = text === '' ? 1 : 2;
  while (taken.includes(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

/** Excel.ClearApplyTo */
export type ClearWhat = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks' | 'ResetContents';

/** Empties cells, or takes their formats away. */
export function clearCells(sheet: Sheet, area: Area, what: ClearWhat): void {
  const contents = what === 'All' || what === 'Contents' || what === 'ResetContents';
  const formats = what === 'All' || what === 'Formats';
  const used = sheet.usedArea();
  const touched = used && intersection(area, used);
  if (touched && contents) ensureUnlocked(sheet, touched);
  if (formats) ensureAllowed(sheet, 'allowFormatCells');
  if (formats && spansAllRows(area)) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (sheet.column(column).format) sheet.setColumn(column, { format: null });
    }
  }
  for (const [row, column, cell] of sheet.rows.touched(area)) {
    sheet.put(row, column, {
      value: contents ? '' : cell.value,
      formula: contents ? null : cell.formula,
      format: formats ? plainFormat : cell.format,
    });
  }
  if (formats) sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
  if (contents) {
    afterEdit(sheet, area);
    sheet.tell(area);
  }
  if (formats) sheet.book.emit({ kind: 'format', sheet: sheet.id, area });
}

/** Inserts blank cells and moves the others. They take the format of the cells above (or to the left). */
export function insertCells(sheet: Sheet, area: Area, direction: 'Down' | 'Right'): void {
  const down = direction === 'Down';
  ensureAllowed(sheet, allowanceFor(area, 'Insert', down));
  const formats = down ? formatsAbove(sheet, area) : null;
  sheet.shift(down ? rowsShift(area, area.rows) : columnsShift(area, area.columns));
  formats?.forEach((format, column) => {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      sheet.put(row, column, { value: '', formula: null, format });
    }
  });
  sheet.tell(area, insertedAs(area), down ? 'ShiftCellDown' : 'ShiftCellRight');
}

/** Deletes cells and moves the others into their place. */
export function deleteCells(sheet: Sheet, area: Area, direction: 'Up' | 'Left'): void {
  const up = direction === 'Up';
  ensureAllowed(sheet, allowanceFor(area, 'Delete', up));
  sheet.shift(up ? rowsShift(area, -area.rows) : columnsShift(area, -area.columns));
  sheet.tell(area, deletedAs(area), up ? 'ShiftCellUp' : 'ShiftCellLeft');
}

/** @throws ExcelError when the range is too large to have values. */
export function ensureReadable(area: Area): void {
  if (area.rows * area.columns > MOST_CELLS) throw new ExcelError('RangeExceedsLimit');
}

/** @throws ExcelError when values are set on whole rows or columns. */
export function ensureBounded(area: Area): void {
  if (isUnbounded(area))
    throw invalidArgument('The argument is too large: whole rows or columns take no values.');
  if (!fitsSheet(area)) throw invalidArgument();
  ensureReadable(area);
}

/** Merges the cells of an area; only the value of the first stays. */
export function mergeCells(sheet: Sheet, area: Area): void {
  ensureAllowed(sheet, null);
  if (sheet.tablesAt(area).length > 0) throw new ExcelError('MergedRangeConflict');
  for (const [row, column, cell] of [...sheet.rows.touched(area)]) {
    if (row !== area.row || column !== area.column)
      sheet.put(row, column, { ...cell, value: '', formula: null });
  }
  sheet.merges = [...sheet.merges.filter((merge) => !intersection(merge, area)), area];
}

/** The number format that cells take, `General` for the empty text. */
export function numberFormatOf(input: string): string {
  return input === '' ? GENERAL : input;
}

function rowsShift(area: Area, count: number) {
  return { axis: 'rows', at: area.row, count, across: { start: area.column, size: area.columns } } as const;
}

function columnsShift(area: Area, count: number) {
  return { axis: 'columns', at: area.column, count, across: { start: area.row, size: area.rows } } as const;
}

function formatsAbove(sheet: Sheet, area: Area): ReadonlyMap<number, Cell['format']> {
  const formats = new Map<number, Cell['format']>();
  if (area.row === 0) return formats;
  for (const [, column, cell] of sheet.rows.touched({ ...area, row: area.row - 1, rows: 1 })) {
    formats.set(column, cell.format);
  }
  return formats;
}

function allowanceFor(area: Area, action: 'Insert' | 'Delete', vertical: boolean): Allowance | null {
  if (vertical && spansAllColumns(area)) return `allow${action}Rows`;
  return !vertical && spansAllRows(area) ? `allow${action}Columns` : null;
}

function insertedAs(area: Area): ChangeType {
  if (spansAllColumns(area)) return 'RowInserted';
  return spansAllRows(area) ? 'ColumnInserted' : 'CellInserted';
}

function deletedAs(area: Area): ChangeType {
  if (spansAllColumns(area)) return 'RowDeleted';
  return spansAllRows(area) ? 'ColumnDeleted' : 'CellDeleted';
}
