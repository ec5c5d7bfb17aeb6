import type { Unit } from '../../rules/time/unit';

/** The number by which Excel counts days: those since the beginning of 1900 or 1904; its fraction is the time of day. */
export type Serial = Unit<'serial'>;

/** An error that a formula left in a cell, as Excel shows it: `#N/A`, `#REF!`, `#DIV/0!`. */
export interface CellError {
  readonly error: string;
}

/** Which parts of a date and time a number format shows. */
export type DateFormat = 'date' | 'time' | 'datetime';

/** How a number format shows a number as a date or time. */
export interface ShownDate {
  readonly format: DateFormat;
  /** Whether it shows seconds; left out where it does not. */
  readonly seconds?: true;
}

/** A number that its format shows as a date or time; `serial` in the date system of the workbook (see {@link Workbook.date1904}). */
export interface DatedNumber extends ShownDate {
  readonly serial: Serial;
}

/** What a cell holds that has no value: a formula that no program has worked out yet, or a picture placed in the cell. */
export interface Valueless {
  readonly holds: 'formula' | 'picture';
}

/** What a cell holds. Blank cells and empty texts are undefined. */
export type CellValue = string | number | boolean | CellError | DatedNumber | Valueless;

export interface GridRow {
  /** 1-based, as Excel shows it. */
  readonly row: number;
  /** Index = column - 1; up to the last cell that holds a value. */
  readonly cells: readonly (CellValue | undefined)[];
}

/** An Excel table of a sheet. */
export interface TableRange {
  readonly name: string;
  /** With its heading row and its totals row, such as `A3:T120`. */
  readonly ref: string;
  /** How many of its last rows sum up the others: Excel's "total row" switch makes it 1. */
  readonly totalsRows: number;
}

/** Cells merged into one; rows and columns from 1, both ends included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetGrid {
  readonly name: string;
  /** Hidden by the user, or "very hidden" by a program. */
  readonly hidden: boolean;
  /** Only rows that hold something, from top to bottom. Of merged cells only the top left one has the value. */
  readonly rows: readonly GridRow[];
  readonly tables: readonly TableRange[];
  /** In the order of the file; sound files have none that overlap. */
  readonly merges: readonly MergedRange[];
}

export interface Workbook {
  /** Serial 0 is 1904-01-01 instead of 1899-12-30 (ECMA-376 Part 1, 18.17.4.1). */
  readonly date1904: boolean;
  /** The worksheets in the order of their tabs, without chart sheets and macro sheets. */
  readonly sheets: readonly SheetGrid[];
}
