import { ExcelError, invalidArgument } from '../errors';
import { intersection, type Area } from './area';
import { isBlank, type Cell } from './cell';
import { enter, type Inputs } from './edit';
import { ensureAllowed } from './guard';
import type { Sheet } from './sheet';
import { Table, type TableColumn } from './table';

/**
 * Makes a table of an area.
 * @param hasHeaders whether the first row holds the headings; otherwise one is inserted above
 * @throws ExcelError when it overlaps another table or merged cells
 */
export function addTable(
  sheet: Sheet,
  area: Area,
  { id, name, hasHeaders }: { readonly id: string; readonly name: string; readonly hasHeaders: boolean },
): Table {
  ensureAllowed(sheet, null);
  if (sheet.tablesAt(area).length > 0 || sheet.merges.some((merge) => intersection(merge, area))) {
    throw new ExcelError('MergedRangeConflict');
  }
  if (!hasHeaders) shiftRows(sheet, area, area.row, 1);
  const all = { ...area, rows: Math.max(2, area.rows + (hasHeaders ? 0 : 1)) };
  const table = new Table(id, name, all, headingsOf(sheet, all, hasHeaders));
  const awaits = hasHeaders && area.rows === 1;
  if (awaits) table.awaitsFirstRow = [...sheet.rows.touched(table.body)].every(([, , cell]) => isBlank(cell));
  sheet.tables = [...sheet.tables, table];
  sheet.writeHeadings(table);
  sheet.book.emit({ kind: 'tableAdded', sheet: sheet.id, table: id, name });
  return table;
}

/**
 * Adds rows, which take formats and calculated columns of the table.
 * @param index of the first new row among the rows; at the end when null
 * @param inputs null leaves a cell to its calculated column, or blank
 * @returns the index of the first new row
 */
export function addRows(sheet: Sheet, table: Table, index: number | null, inputs: Inputs): number {
  ensureAllowed(sheet, null);
  if (inputs.length === 0 || inputs.some((row) => row.length !== table.columns.length)) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  const first = index ?? table.rowCount;
  if (!Number.isInteger(first) || first < 0 || first > table.rowCount) throw invalidArgument();
  const wanted = table.awaitsFirstRow ? inputs.length - 1 : inputs.length;
  const at = table.body.row + first;
  const pattern = patternRow(sheet, table, first);
  if (wanted > 0) {
    const { rows } = table.area;
    shiftRows(sheet, table.area, at, wanted);
    // Rows inserted inside belong to the table at once, those behind its last row do not.
    table.area = { ...table.area, rows: rows + wanted };
  }
  table.awaitsFirstRow = false;
  inputs.forEach((row, rowIndex) => {
    row.forEach((input, columnIndex) => {
      const blank = pattern[columnIndex] ?? sheet.cell(at + rowIndex, table.area.column + columnIndex);
      const cell = input === null ? blank : enter(blank, input, sheet.book.year);
      sheet.put(at + rowIndex, table.area.column + columnIndex, cell);
    });
  });
  sheet.tell({ ...table.area, row: at, rows: inputs.length }, 'RowInserted', 'ShiftCellDown');
  return first;
}

/** Deletes rows; a table that loses all of them keeps a blank one. */
export function deleteRows(sheet: Sheet, table: Table, indexes: readonly number[]): void {
  ensureAllowed(sheet, null);
  if (indexes.some((index) => index < 0 || index >= table.rowCount)) throw new ExcelError('ItemNotFound');
  // Reported of rows under a filter: OfficeDev/office-js #468 (GeneralException), #994 (not deleted at all).
  if (table.criteria.size > 0) throw new ExcelError('GeneralException');
  for (const index of [...new Set(indexes)].sort((a, b) => b - a)) {
    const row = table.body.row + index;
    shiftRows(sheet, table.area, row, -1);
    sheet.tell({ ...table.area, row, rows: 1 }, 'RowDeleted', 'ShiftCellUp');
  }
}

/** Adds a column, moving what lies to the right. */
export function addColumn(
  sheet: Sheet,
  table: Table,
  index: number | null,
  { name, inputs }: { readonly name: string | null; readonly inputs: Inputs | null },
): TableColumn {
  ensureAllowed(sheet, null);
  const at = index ?? table.columns.length;
  if (!Number.isInteger(at) || at < 0 || at > table.columns.length) throw invalidArgument();
  const { row, rows, column } = table.area;
  if (inputs && (inputs.length !== rows || inputs.some((each) => each.length !== 1))) throw invalidArgument();
  sheet.shift({ axis: 'columns', at: column + at, count: 1, across: { start: row, size: rows } });
  const id = Math.max(0, ...table.columns.map((each) => each.id)) + 1;
  const heading = inputs?.[0]?.[0];
  const added = {
    id,
    name: name ?? (typeof heading === 'string' ? heading : table.freeColumnName()),
    formula: null,
  };
  if (at === 0 || at === table.columns.length) {
    // At the edges the cells were inserted beside the table.
    table.area = { ...table.area, column, columns: table.columns.length + 1 };
    table.columns = [...table.columns.slice(0, at), added, ...table.columns.slice(at)];
  } else {
    table.columns = table.columns.map((each, position) => (position === at ? added : each));
  }
  inputs?.forEach(([input = null], offset) => {
    if (input !== null) {
      sheet.put(
        row + offset,
        column + at,
        enter(sheet.cell(row + offset, column + at), input, sheet.book.year),
      );
    }
  });
  sheet.writeHeadings(table);
  sheet.tell({ row, rows, column: column + at, columns: 1 }, 'ColumnInserted', 'ShiftCellRight');
  return added;
}

/** Gives a table another area, with the same headings. */
export function resizeTable(sheet: Sheet, table: Table, area: Area): void {
  ensureAllowed(sheet, null);
  const others = sheet.tablesAt(area).filter((each) => each !== table);
  if (others.length > 0) throw new ExcelError('MergedRangeConflict');
  if (area.row !== table.area.row || area.rows < 2 || !intersection(area, table.area))
    throw invalidArgument();
  const offset = area.column - table.area.column;
  const before = table.columns;
  table.area = area;
  table.columns = headingsOf(sheet, area, table.showHeaders).map(
    (column, index) => before[index + offset] ?? column,
  );
  table.awaitsFirstRow = false;
  sheet.writeHeadings(table);
}

/** Adds the total row below the table, or takes it away. */
export function showTotals(sheet: Sheet, table: Table, shown: boolean): void {
  ensureAllowed(sheet, null);
  if (shown === table.showTotals) return;
  const { row, rows } = table.area;
  if (shown) {
    shiftRows(sheet, table.area, row + rows, 1);
    table.area = { ...table.area, rows: rows + 1 };
    table.showTotals = true;
    return;
  }
  table.showTotals = false;
  table.area = { ...table.area, rows: rows - 1 };
  shiftRows(sheet, table.area, row + rows - 1, -1);
}

function shiftRows(sheet: Sheet, area: Area, at: number, count: number): void {
  sheet.shift({ axis: 'rows', at, count, across: { start: area.column, size: area.columns } });
}

/** Blank cells like those of the row above (or below the headings): with format and calculated formula. */
function patternRow(sheet: Sheet, table: Table, index: number): readonly Cell[] {
  const row = table.body.row + Math.max(0, index - 1);
  return table.columns.map(({ formula }, column) => ({
    value: '',
    formula,
    format: sheet.cell(row, table.area.column + column).format,
  }));
}

function headingsOf(sheet: Sheet, area: Area, present: boolean): readonly TableColumn[] {
  const names: string[] = [];
  return Array.from({ length: area.columns }, (_, index) => {
    const { value } = sheet.cell(area.row, area.column + index);
    const text = present ? (typeof value === 'object' ? value.error : String(value)) : '';
    let name = text === '' ? `列${index + 1}` : text;
    for (let number = 2; names.includes(name); number += 1) name = `${text}${number}`;
    names.push(name);
    return { id: index + 1, name, formula: null };
  });
}
