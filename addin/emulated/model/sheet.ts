import { MAX_COLUMN, MAX_ROW } from '../../../rules/address';
import { ExcelError } from '../errors';
import { bounding, cellArea, intersection, type Area } from './area';
import { isBlank, type Cell } from './cell';
import type { Book, ChangeType, ShiftDirection } from './changes';
import type { ConditionalFormat } from './conditional';
import type { Criteria } from './filter';
import { plainFormat, type Format } from './format';
import type { PageLayout } from './page';
import type { Protection } from './protection';
import { Rows } from './rows';
import { shifted, shiftedFormula, type Shift } from './shift';
import type { Table } from './table';
import type { ValidationRule } from './validation';

/** Something that follows the cells it names when others are inserted or deleted. */
export interface Anchor {
  shift(shift: Shift): void;
}

export interface Column {
  /** In characters of the default font; null for the standard width. */
  readonly width: number | null;
  readonly hidden: boolean;
  /** Of cells that were never touched. */
  readonly format: Format | null;
}

export interface RowLook {
  /** In points; null for the standard height. */
  readonly height: number | null;
  readonly hidden: boolean;
  /** Hidden by a filter. */
  readonly filtered: boolean;
}

const STANDARD_COLUMN: Column = { width: null, hidden: false, format: null };
const STANDARD_ROW: RowLook = { height: null, hidden: false, filtered: false };

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** A worksheet in memory: cells, and what lies over them. */
export class Sheet {
  visibility: Visibility = 'Visible';
  /** `#RRGGBB`, or empty. */
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  selection: Area = cellArea(0, 0);
  /** The cells that stay in sight; null when nothing is frozen. */
  frozen: Area | null = null;
  protection: Protection | null = null;
  page: PageLayout = {};
  filter: { readonly area: Area; readonly criteria: ReadonlyMap<number, Criteria> } | null = null;
  merges: readonly Area[] = [];
  tables: readonly Table[] = [];
  validations: readonly { readonly area: Area; readonly rule: ValidationRule }[] = [];
  conditionalFormats: readonly ConditionalFormat[] = [];
  readonly rows = new Rows((column) => this.column(column).format ?? plainFormat);
  /** Ranges that the client holds. */
  readonly anchors = new Set<Anchor>();
  readonly customProperties = new Map<string, string>();
  private readonly columns = new Map<number, Column>();
  private readonly looks = new Map<number, RowLook>();

  constructor(
    readonly book: Book,
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell {
    return this.rows.cell(row, column);
  }

  put(row: number, column: number, cell: Cell): void {
    this.rows.put(row, column, cell);
  }

  column(index: number): Column {
    return this.columns.get(index) ?? STANDARD_COLUMN;
  }

  setColumn(index: number, change: Partial<Column>): void {
    this.columns.set(index, { ...this.column(index), ...change });
  }

  look(row: number): RowLook {
    return this.looks.get(row) ?? STANDARD_ROW;
  }

  setLook(row: number, change: Partial<RowLook>): void {
    this.looks.set(row, { ...this.look(row), ...change });
  }

  /** Rows that differ from the standard. */
  get changedRows(): Iterable<readonly [number, RowLook]> {
    return this.looks;
  }

  /** Columns that differ from the standard. */
  get changedColumns(): Iterable<readonly [number, Column]> {
    return this.columns;
  }

  /** The smallest rectangle around all cells with a value (or, unless `valuesOnly`, a format); null for an empty sheet. */
  usedArea(valuesOnly = false): Area | null {
    const cells = this.rows.usedArea((cell) => !valuesOnly || !isBlank(cell));
    if (valuesOnly) return cells;
    return [...this.tables.map(({ area }) => area), ...this.merges].reduce(
      (used: Area | null, area) => (used ? bounding(used, area) : area),
      cells,
    );
  }

  tablesAt(area: Area): readonly Table[] {
    return this.tables.filter((table) => intersection(table.area, area));
  }

  select(area: Area): void {
    this.selection = area;
    const tables = this.tables.map((table) => ({ id: table.id, area: intersection(table.area, area) }));
    this.book.emit({ kind: 'selected', sheet: this.id, area, tables });
  }

  tell(area: Area, type: ChangeType = 'RangeEdited', shift: ShiftDirection = 'None'): void {
    const tables = this.tablesAt(area).map(({ id }) => id);
    this.book.emit({ kind: 'cells', sheet: this.id, area, type, shift, tables });
  }

  /**
   * Moves cells, and all that follows them.
   * @throws ExcelError when cells with content would leave the sheet.
   */
  shift(shift: Shift): void {
    const used = this.usedArea();
    const end = used ? (shift.axis === 'rows' ? used.row + used.rows : used.column + used.columns) : 0;
    if (end > shift.at && end + shift.count > (shift.axis === 'rows' ? MAX_ROW : MAX_COLUMN)) {
      throw new ExcelError('NonBlankCellOffSheet');
    }
    for (const table of this.tables) table.check(shift);
    this.rows.shift(shift);
    if (shift.axis === 'columns' && shift.across.size === MAX_ROW) shiftKeys(this.columns, shift);
    if (shift.axis === 'rows' && shift.across.size === MAX_COLUMN) shiftKeys(this.looks, shift);
    const follow = (areas: readonly Area[]) => areas.flatMap((area) => shifted(area, shift) ?? []);
    this.merges = follow(this.merges);
    this.validations = this.validations.flatMap(({ area, rule }) =>
      follow([area]).map((moved) => ({ area: moved, rule })),
    );
    this.conditionalFormats = this.conditionalFormats
      .map((each) => ({ ...each, areas: follow(each.areas), formula: shiftedFormula(each.formula, shift) }))
      .filter(({ areas }) => areas.length > 0);
    if (this.filter) {
      const area = shifted(this.filter.area, shift);
      this.filter = area ? { ...this.filter, area } : null;
    }
    for (const anchor of this.anchors) anchor.shift(shift);
    for (const table of this.tables) {
      if (table.shift(shift)) this.writeHeadings(table);
      else this.removeTable(table);
    }
  }

  /** Takes a table away; its cells stay. */
  removeTable(table: Table): void {
    this.tables = this.tables.filter((each) => each !== table);
    this.book.emit({ kind: 'tableDeleted', sheet: this.id, table: table.id, name: table.name });
  }

  /** Writes the names of the columns of a table into its headings. */
  writeHeadings({ headings, columns }: Table): void {
    if (!headings) return;
    columns.forEach(({ name }, index) => {
      const cell = this.cell(headings.row, headings.column + index);
      if (cell.value !== name)
        this.put(headings.row, headings.column + index, { ...cell, value: name, formula: null });
    });
  }
}

function shiftKeys<T>(map: Map<number, T>, { at, count }: Shift): void {
  const kept = [...map].filter(([index]) => index < at || index >= at - Math.min(count, 0));
  map.clear();
  for (const [index, each] of kept) map.set(index < at ? index : index + count, each);
}
