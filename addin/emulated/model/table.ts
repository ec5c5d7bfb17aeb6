import { ExcelError } from '../errors';
import { bounding, contains, intersection, sameArea, type Area } from './area';
import type { Criteria } from './filter';
import { shifted, type Shift } from './shift';

export interface TableColumn {
  readonly id: number;
  readonly name: string;
  /** Excel fills it into rows that are added; null for columns that people fill. */
  readonly formula: string | null;
}

/** Which parts of the style of a table are shown. */
export interface TableLook {
  readonly style: string;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly showFilterButton: boolean;
}

/** An Excel table: headings, rows and perhaps a total row. */
export class Table {
  showHeaders = true;
  showTotals = false;
  look: TableLook = {
    style: 'TableStyleMedium2',
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
  };
  /** The table has no rows: the blank one below the headings waits for the first. */
  awaitsFirstRow = false;
  /** Filter criteria by column id. */
  readonly criteria = new Map<number, Criteria>();

  constructor(
    readonly id: string,
    public name: string,
    public area: Area,
    public columns: readonly TableColumn[],
  ) {}

  get headings(): Area | null {
    return this.showHeaders ? { ...this.area, rows: 1 } : null;
  }

  get body(): Area {
    const top = this.showHeaders ? 1 : 0;
    const bottom = this.showTotals ? 1 : 0;
    return { ...this.area, row: this.area.row + top, rows: this.area.rows - top - bottom };
  }

  get totals(): Area | null {
    const { row, rows } = this.area;
    return this.showTotals ? { ...this.area, row: row + rows - 1, rows: 1 } : null;
  }

  get rowCount(): number {
    return this.awaitsFirstRow ? 0 : this.body.rows;
  }

  /** The area of one column inside another area of the table. */
  columnOf(area: Area, index: number): Area {
    return { ...area, column: area.column + index, columns: 1 };
  }

  /** A name that no column has, as Excel invents it. */
  freeColumnName(): string {
    let number = 1;
    while (this.columns.some(({ name }) => name === `列${number}`)) number += 1;
    return `列${number}`;
  }

  /**
   * Sees to it that a shift leaves the table whole.
   * @throws ExcelError when only some of its columns would move, or its headings would go without the rest.
   */
  check(shift: Shift): void {
    const { axis, at, count, across } = shift;
    const zone =
      axis === 'rows'
        ? { row: at, column: across.start, rows: Infinity, columns: across.size }
        : { row: across.start, column: at, rows: across.size, columns: Infinity };
    const moving = intersection(this.area, zone);
    if (!moving) return;
    const whole = axis === 'rows' ? moving.columns === this.area.columns : moving.rows === this.area.rows;
    const deleted = { ...zone, ...(axis === 'rows' ? { rows: -count } : { columns: -count }) };
    const { headings } = this;
    const beheaded =
      axis === 'rows' && count < 0 && headings !== null && intersection(headings, deleted) !== null;
    if (!whole || (beheaded && !contains(deleted, this.area))) throw new ExcelError('InsertDeleteConflict');
  }

  /** Follows its cells; returns whether any of them are left. */
  shift(shift: Shift): boolean {
    const before = this.area;
    const body = this.body;
    const after = shifted(before, shift);
    if (!after) return false;
    this.area = after;
    if (sameArea(before, after)) return true;
    if (shift.axis === 'columns') this.shiftColumns(shift, before);
    else if (after.rows < before.rows && shifted(body, shift) === null) {
      this.area = bounding(after, { ...after, rows: after.rows + 1 });
      this.awaitsFirstRow = true;
    }
    return true;
  }

  private shiftColumns({ at, count }: Shift, before: Area): void {
    if (count < 0) {
      this.columns = this.columns.filter((_, index) => {
        const column = before.column + index;
        return column < at || column >= at - count;
      });
      return;
    }
    if (this.area.columns === before.columns) return;
    for (let index = 0; index < count; index += 1) this.insertColumn(at - before.column + index);
  }

  private insertColumn(index: number): void {
    const id = Math.max(0, ...this.columns.map((column) => column.id)) + 1;
    const column = { id, name: this.freeColumnName(), formula: null };
    this.columns = [...this.columns.slice(0, index), column, ...this.columns.slice(index)];
  }
}
