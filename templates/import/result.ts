import type { LedgerKey } from '../../rules/ledgers';
import type { Entry } from '../../rules/records';
import type { LeftOut } from '../read';

/** Why a row became no record. */
export type RowReason = LeftOut | '跨列的文字' | '只有序号' | '没有可导入的内容';

/** The filled cells of a row. */
export interface RowText {
  readonly sheet: string;
  /** As Excel counts. */
  readonly row: number;
  /** From its first filled cell to its last: `A12:H12`. */
  readonly cell: string;
  /** What its filled cells say. */
  readonly text: string;
}

/** A row below the headings that is not imported. */
export interface LeftOutRow extends RowText {
  readonly reason: RowReason;
}

/** A column of which nothing is imported. */
export interface LeftOutColumn {
  readonly sheet: string;
  readonly column: number;
  /** The heading's address, or the first filled cell's where there is no heading. */
  readonly cell: string;
  /** Empty where there is none. */
  readonly heading: string;
  readonly reason: string;
  /** Filled cells of the imported rows. */
  readonly filled: number;
}

/** A cell, or the cells of one moment, of a row that is imported. */
interface SourceCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: string;
  /** The headings of the fields it is meant for. */
  readonly field: string;
  readonly text: string;
}

/** One that a field cannot hold; the record comes without it. */
export interface UnreadCell extends SourceCell {
  readonly expected: string;
  readonly actual: string;
  /** Whether only the year is missing, which the user may say. */
  readonly lacksYear: boolean;
}

/** One of which more is made than stands in it: reckoned with other cells, taken from above, or with something left away. */
export interface ReckonedCell extends SourceCell {
  /** How, in words. */
  readonly by: string;
}

/** A sheet of which nothing is imported. */
export interface LeftOutSheet {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly reason: string;
  readonly rows: number;
  readonly cells: number;
}

/** What became of the filled cells of a sheet or a workbook: each is in a record, is a heading, or is listed. */
interface Accounted {
  readonly entries: readonly Entry[];
  /** What stands above the headings. */
  readonly titles: readonly RowText[];
  readonly rows: readonly LeftOutRow[];
  readonly columns: readonly LeftOutColumn[];
  readonly unread: readonly UnreadCell[];
  readonly reckoned: readonly ReckonedCell[];
}

/** What one sheet came to. */
export interface SheetImport extends Accounted {
  readonly sheet: string;
  readonly hidden: boolean;
  /** Null for a sheet that is left out. */
  readonly ledger: LedgerKey | null;
  readonly headingRow: number | null;
  readonly leftOut: LeftOutSheet | null;
  /** Cells that were filled from a merge above them. */
  readonly given: number;
}

/** What an import came to. */
export interface ImportResult extends Accounted {
  readonly sheets: readonly LeftOutSheet[];
}

/** All sheets together, in their order. */
export function resultOf(sheets: readonly SheetImport[]): ImportResult {
  return {
    entries: sheets.flatMap(({ entries }) => entries),
    titles: sheets.flatMap(({ titles }) => titles),
    rows: sheets.flatMap(({ rows }) => rows),
    columns: sheets.flatMap(({ columns }) => columns),
    unread: sheets.flatMap(({ unread }) => unread),
    reckoned: sheets.flatMap(({ reckoned }) => reckoned),
    sheets: sheets.flatMap(({ leftOut }) => leftOut ?? []),
  };
}
