import type { Side } from '../model/format';
import type { Region } from '../model/region';
import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import type { DefinedName, Workbook } from '../model/workbook';

export interface TableTarget {
  readonly sheet: Sheet;
  readonly table: Table;
}

export interface TableColumnTarget extends TableTarget {
  /** Of the column: it stays when others are inserted. */
  readonly column: number;
}

export interface TableRowTarget extends TableTarget {
  /** Among the rows; it stays when they are sorted. */
  readonly index: number;
}

/** The tables or names of a sheet, or of the whole workbook. */
export interface Scope {
  readonly workbook: Workbook;
  readonly sheet: Sheet | null;
}

export interface FilterTarget {
  readonly sheet: Sheet;
  /** Null for the filter of the sheet itself. */
  readonly table: Table | null;
}

export interface ConditionalTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

export interface KeyTarget {
  readonly workbook: Workbook;
  readonly key: string;
}

/** A workbook that an add-in had made; it lies open in a window of its own. */
export interface CreatedWorkbook {
  readonly id: string;
  /** Null for an empty one. */
  readonly bytes: Uint8Array | null;
  opened: boolean;
}

/** The types of the object model, and what stands behind an object of each. */
export interface Targets {
  Workbook: Workbook;
  Application: Workbook;
  Functions: Workbook;
  FunctionResult: { readonly value: number };
  Runtime: Workbook;
  WorkbookProtection: Workbook;
  WorkbookCreated: CreatedWorkbook;
  WorksheetCollection: Workbook;
  Worksheet: Sheet;
  WorksheetProtection: Sheet;
  WorksheetFreezePanes: Sheet;
  WorksheetCustomPropertyCollection: Sheet;
  WorksheetCustomProperty: { readonly sheet: Sheet; readonly key: string };
  PageLayout: Sheet;
  HeaderFooterGroup: Sheet;
  HeaderFooter: { readonly sheet: Sheet; readonly pages: string };
  AutoFilter: FilterTarget;
  Range: Region;
  RangeAreas: Region;
  RangeCollection: Region;
  RangeView: Region;
  RangeFormat: Region;
  RangeFill: Region;
  RangeFont: Region;
  FormatProtection: Region;
  RangeBorderCollection: Region;
  RangeBorder: { readonly region: Region; readonly side: Side | InnerSide };
  RangeSort: Region;
  DataValidation: Region;
  ConditionalFormatCollection: Region;
  ConditionalFormat: ConditionalTarget;
  CustomConditionalFormat: ConditionalTarget;
  CellValueConditionalFormat: ConditionalTarget;
  TextConditionalFormat: ConditionalTarget;
  ConditionalFormatRule: ConditionalTarget;
  ConditionalRangeFormat: ConditionalTarget;
  ConditionalRangeFill: ConditionalTarget;
  ConditionalRangeFont: ConditionalTarget;
  TableCollection: Scope;
  TableScopedCollection: Region;
  Table: TableTarget;
  TableColumnCollection: TableTarget;
  TableColumn: TableColumnTarget;
  TableRowCollection: TableTarget;
  TableRow: TableRowTarget;
  TableSort: TableTarget;
  Filter: TableColumnTarget;
  NamedItemCollection: Scope;
  NamedItem: { readonly workbook: Workbook; readonly name: DefinedName };
  SettingCollection: Workbook;
  Setting: KeyTarget;
  DocumentProperties: Workbook;
  CustomPropertyCollection: Workbook;
  CustomProperty: KeyTarget;
}

/** Borders between the cells of a range. */
export type InnerSide = 'InsideHorizontal' | 'InsideVertical' | 'DiagonalDown' | 'DiagonalUp';

export type TypeName = keyof Targets;

/** An object of the workbook that the client can name. */
export class Remote<K extends TypeName = TypeName> {
  constructor(
    readonly type: K,
    readonly target: Targets[K],
  ) {}
}

export function isRemote<K extends TypeName>(value: unknown, type: K): value is Remote<K> {
  return value instanceof Remote && value.type === type;
}

export function isObject(value: unknown): value is Remote {
  return value instanceof Remote;
}
