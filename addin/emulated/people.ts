import type { TableTarget } from './batch/types';
import { invalidArgument } from './errors';
import type { Area } from './model/area';
import { parseA1 } from './model/a1';
import type { Origin } from './model/changes';
import { clearCells, deleteCells, insertCells, writeInputs, type Input, type Inputs } from './model/edit';
import { WHOLE_SHEET } from './model/area';
import { growTables } from './model/grow';
import { moveColumn } from './model/move';
import type { Sheet } from './model/sheet';
import { sortRows } from './model/sort';
import { deleteRows } from './model/table-edit';
import type { Workbook } from './model/workbook';
import { applyFilter, clearFilters } from './objects/filters';

/** Someone who works in the grid: the user of the pane, or a colleague in the same file. */
export class Person {
  constructor(
    private readonly workbook: Workbook,
    private readonly origin: Origin,
    private readonly done: () => void,
  ) {}

  /** Selects cells; a colleague's selection is nobody else's business. */
  select(sheet: string, address: string): void {
    this.act(sheet, address, (at, area) => {
      if (this.origin === 'colleague') return;
      this.workbook.activate(at);
      at.select(area);
    });
  }

  /** Types into a cell and presses Enter. */
  type(sheet: string, address: string, text: string): void {
    this.act(sheet, address, (at, area) => {
      this.write(at, area, [[text]]);
    });
  }

  /** Changes cells: one value for each, or one for all. */
  edit(sheet: string, address: string, values: Input | Inputs): void {
    this.act(sheet, address, (at, area) => {
      const all = Array.isArray(values) ? values : filled(area, values);
      this.write(at, area, all);
    });
  }

  /** Pastes rows from the cell on, as texts copied from elsewhere. */
  paste(sheet: string, address: string, rows: Inputs): void {
    this.act(sheet, address, (at, { row, column }) => {
      this.write(at, { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 }, rows);
    });
  }

  clear(sheet: string, address: string): void {
    this.act(sheet, address, (at, area) => {
      clearCells(at, area, 'Contents');
    });
  }

  /** Inserts whole rows above the address. */
  insertRows(sheet: string, address: string): void {
    this.act(sheet, address, (at, { row, rows }) => {
      insertCells(at, { ...WHOLE_SHEET, row, rows }, 'Down');
    });
  }

  deleteRows(sheet: string, address: string): void {
    this.act(sheet, address, (at, { row, rows }) => {
      deleteCells(at, { ...WHOLE_SHEET, row, rows }, 'Up');
    });
  }

  /** Inserts whole columns to the left of the address. */
  insertColumns(sheet: string, address: string): void {
    this.act(sheet, address, (at, { column, columns }) => {
      insertCells(at, { ...WHOLE_SHEET, column, columns }, 'Right');
    });
  }

  deleteColumns(sheet: string, address: string): void {
    this.act(sheet, address, (at, { column, columns }) => {
      deleteCells(at, { ...WHOLE_SHEET, column, columns }, 'Left');
    });
  }

  hideRows(sheet: string, address: string, hidden = true): void {
    this.act(sheet, address, (at, { row, rows }) => {
      for (let each = row; each < row + rows; each += 1) at.setLook(each, { hidden });
    });
  }

  hideColumns(sheet: string, address: string, hidden = true): void {
    this.act(sheet, address, (at, { column, columns }) => {
      for (let each = column; each < column + columns; each += 1) at.setColumn(each, { hidden });
    });
  }

  /** Cuts a column of a table, counted from 0, and inserts it at another place. */
  moveColumn(table: string, from: number, to: number): void {
    const place = this.tableNamed(table);
    this.finish(() => {
      moveColumn(place.sheet, place.table, from, to);
    });
  }

  /** Shows only the rows of a table that say one of these in a column; all of them, when none is given. */
  filter(table: string, column: string, values: readonly string[]): void {
    const place = this.tableNamed(table);
    const at = place.table.columns.findIndex(({ name }) => name === column);
    this.finish(() => {
      if (values.length === 0) clearFilters(place);
      else applyFilter(place, at, { filterOn: 'Values', values });
    });
  }

  /** Deletes rows of a table, counted from 0. */
  deleteTableRows(table: string, ...indexes: readonly number[]): void {
    const place = this.tableNamed(table);
    this.finish(() => {
      deleteRows(place.sheet, place.table, indexes);
    });
  }

  /** Sorts a table by one of its columns. */
  sort(table: string, column: string, ascending = true): void {
    const place = this.tableNamed(table);
    const key = place.table.columns.findIndex(({ name }) => name === column);
    if (key < 0) throw invalidArgument(`No column ${column} in table ${table}`);
    this.finish(() => {
      sortRows(place.sheet, place.table.body, [{ key, ascending }]);
    });
  }

  renameSheet(sheet: string, name: string): void {
    this.act(sheet, 'A1', (at) => {
      this.workbook.renameSheet(at, name);
    });
  }

  deleteSheet(sheet: string): void {
    this.act(sheet, 'A1', (at) => {
      this.workbook.deleteSheet(at);
    });
  }

  private tableNamed(name: string): TableTarget {
    const place = this.workbook.findTable(name);
    if (!place) throw invalidArgument(`No table ${name}`);
    return place;
  }

  private act(name: string, address: string, action: (sheet: Sheet, area: Area) => void): void {
    const sheet = this.workbook.findSheet(name);
    const area = parseA1(address);
    if (!sheet || !area) throw invalidArgument(`No cells ${name}!${address}`);
    this.finish(() => {
      action(sheet, area);
    });
  }

  private finish(action: () => void): void {
    this.workbook.as(this.origin, action);
    this.done();
  }

  private write(sheet: Sheet, area: Area, values: Inputs): void {
    writeInputs(sheet, area, values);
    growTables(sheet, area);
  }
}

function filled(area: Area, value: Input | Inputs): Inputs {
  if (value !== null && typeof value === 'object') return value;
  return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => value));
}
