import type { Area } from './area';
import type { Value } from './cell';

/** Who acts: the add-in through the API, the user in the grid, or another person in the same file. */
export type Origin = 'addin' | 'user' | 'colleague';

/** Excel.DataChangeType */
export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

/** Excel.InsertDeleteCellsShiftDirection */
export type ShiftDirection = 'None' | 'ShiftCellLeft' | 'ShiftCellUp' | 'ShiftCellRight' | 'ShiftCellDown';

/** Something happened in the workbook that add-ins can be told of. */
export type Change =
  | {
      readonly kind: 'cells';
      readonly sheet: string;
      readonly area: Area;
      readonly type: ChangeType;
      readonly shift: ShiftDirection;
      /** The tables that the area touches. */
      readonly tables: readonly string[];
      /** Of an edit of a single cell. */
      readonly before?: Value;
      readonly after?: Value;
    }
  | { readonly kind: 'format'; readonly sheet: string; readonly area: Area }
  | {
      readonly kind: 'selected';
      readonly sheet: string;
      readonly area: Area;
      /** Each table of the sheet, with what of it is selected. */
      readonly tables: readonly { readonly id: string; readonly area: Area | null }[];
    }
  | { readonly kind: 'sorted'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'rowsHidden'; readonly sheet: string; readonly area: Area; readonly hidden: boolean }
  | { readonly kind: 'activated' | 'deactivated' | 'sheetAdded' | 'sheetDeleted'; readonly sheet: string }
  | { readonly kind: 'sheetRenamed'; readonly sheet: string; readonly before: string; readonly after: string }
  | { readonly kind: 'protection'; readonly sheet: string; readonly protected: boolean }
  | {
      readonly kind: 'tableAdded' | 'tableDeleted';
      readonly sheet: string;
      readonly table: string;
      readonly name: string;
    }
  | { readonly kind: 'settings' };

/** What a sheet knows of its workbook. */
export interface Book {
  readonly origin: Origin;
  /** Opened by this person so that nothing can be changed. */
  readonly readOnly: boolean;
  /** The current year, for dates typed without one. */
  readonly year: number;
  /** Whether tables take in what is written right below them: an option of AutoCorrect, on unless switched off. */
  readonly growsTables: boolean;
  emit(change: Change): void;
}
