import type { Notice, SpecialDay } from '../../rules/calendar';
import type { Finding } from '../../rules/findings';
import type { LedgerKey } from '../../rules/ledgers';
import type { Entry } from '../../rules/records';
import type { Settings } from '../../rules/settings';
import type { LedgerBook } from '../../templates/read';
import type { SheetGrid } from '../../templates/xlsx';

/** Values of a record by field key, in the units of its field types; null empties the cell. */
export type FieldValues = Readonly<Record<string, string | number | null>>;

/** What the Excel at hand can do. */
export interface Capabilities {
  /** Sheets can be put into the open workbook (ExcelApi 1.13); otherwise a new workbook is opened instead (1.8). */
  readonly insertsSheets: boolean;
  readonly marksCells: boolean;
  readonly readOnly: boolean;
}

/** The record, or the plain place, that the user has selected. */
export interface Selection {
  readonly sheet: string;
  readonly cell: string;
  /** Null outside a ledger, on its headings and on an empty row. */
  readonly entry: Entry | null;
}

export interface Progress {
  /** 0–1 */
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * The open workbook, as the pane sees it. Rows are found by record id and never by position, since colleagues sort, insert
 * and filter, and columns by their headings. What was written is read back. Every method rejects with a HostProblem, whose message
 * tells the user what to do; nothing is half done, or the message says what is.
 */
export interface WorkbookPort {
  readonly capabilities: () => Promise<Capabilities>;
  /** Reads every ledger, 设置 and 日历 again: the sweep. Null when the workbook has no ledger yet. */
  readonly read: (progress?: Progress) => Promise<LedgerBook | null>;
  /** Whether {@link file} can be had (CompressedFile 1.1). */
  readonly givesFile: () => boolean;
  /** The bytes of the open workbook as it stands, saved or not: with all that the object model does not show. */
  readonly file: (progress?: Progress) => Promise<Uint8Array>;
  /** Reads one sheet as it stands, ledger or not, with its number formats and merged cells: for an import. */
  readonly readSheet: (name: string, progress?: Progress) => Promise<SheetGrid>;
  /**
   * Appends records, each under the next free 编号 of its year, and returns them as they stand. In one copy of the workbook two people
   * adding at once never end with the same 编号. Copies that are merged later (co-authors between two synchronisations) can: see
   * {@link renumber}. A 编号 once given is not given again as long as the sheets or the workbook's settings know of it. Trying the
   * same again after a failure adds nothing twice.
   * @param prefix the 部室's, from 设置
   */
  readonly add: (
    ledger: LedgerKey,
    records: readonly FieldValues[],
    prefix: string,
  ) => Promise<readonly Entry[]>;
  /**
   * Writes the changed cells of one record, found again by its id.
   * @param entry as it was shown to the user: a cell that no longer holds this is a conflict, and nothing is written
   */
  readonly change: (entry: Entry, changes: FieldValues) => Promise<Entry>;
  /** Gives a record the next free 编号, when a merge has brought together two of the same; a conflict when it has changed since. */
  readonly renumber: (entry: Entry) => Promise<Entry>;
  /** Empties the row of a record that was just added, to undo it; a conflict when its cells have changed since. */
  readonly remove: (entry: Entry) => Promise<void>;
  /** Selects a cell. @returns the record that stands there now, which need not be the one that stood there when last read */
  readonly select: (place: { readonly sheet: string; readonly cell: string }) => Promise<Selection>;
  readonly selection: () => Promise<Selection>;
  /** @returns a function that stops listening */
  readonly onSelection: (listener: () => void) => () => void;
  /** Someone, here or elsewhere, changed cells. A convenience only: pastes and drop-downs can be missed. */
  readonly onChange: (
    listener: (change: { readonly sheet: string; readonly remote: boolean }) => void,
  ) => () => void;
  /** Marks the cells of findings in a way that {@link unmark} removes without a trace. */
  readonly mark: (findings: readonly Finding[]) => Promise<void>;
  readonly unmark: () => Promise<void>;
  /** Puts the named sheets of an xlsx file (all, when none are named) at the end of the workbook. */
  readonly insertSheets: (xlsx: Uint8Array, names?: readonly string[]) => Promise<void>;
  /** Opens an xlsx file as a new workbook in a window of its own; the open one stays as it is. */
  readonly openBeside: (xlsx: Uint8Array) => Promise<void>;
  readonly writeSettings: (settings: Settings) => Promise<void>;
  /** Replaces the days of sheet 日历. */
  readonly writeCalendar: (notices: readonly Notice[], corrections: readonly SpecialDay[]) => Promise<void>;
}
