import type { Notice, SpecialDay } from '../../rules/calendar';
import type { Finding } from '../../rules/findings';
import type { LedgerKey } from '../../rules/ledgers';
import type { Entry } from '../../rules/records';
import type { Settings } from '../../rules/settings';
import type { LedgerBook } from '../../templates/read';
import type { SheetGrid } from '../../templates/xlsx';

/** Values of a record by field key, in the units of its field types; null empties the cell. */
export type FieldValues = Readonly<Record<string, string | number | null>>;

/** What became of a file: its sheets stand in the open workbook, or it was opened as a workbook of its own. */
export type Placed = 'inserted' | 'opened';

export interface Inserting {
  /** The sheets to take; all of them when left out. */
  readonly names?: readonly string[];
  /** Whether a sheet of the same name is replaced and the new one shown; otherwise the new one gets a number. */
  readonly replaces?: boolean;
}

/** A file that was made here. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How a file was given to the user: opened in Excel, or handed to the browser, which tells nobody whether it was saved. */
export type Given = 'opened' | 'handed';

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
  /** Where the workbook lies, by which it is told from others on this machine. */
  readonly place: () => string;
  /** Reads every ledger, 设置 and 日历 again: the sweep. Null when the workbook has no ledger yet. */
  readonly read: (progress?: Progress) => Promise<LedgerBook | null>;
  /** Whether {@link file} can be had (CompressedFile 1.1). */
  readonly hasFile: () => boolean;
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
  /**
   * Puts sheets of an xlsx file at the end of the workbook and looks whether they came whole. Where Excel cannot do it, or has not
   * done it well, the file is opened as a new workbook instead.
   */
  readonly insertSheets: (xlsx: Uint8Array, inserting?: Inserting) => Promise<Placed>;
  /** Gives the user a file to keep. Excel on the web may block downloads without a word: a workbook is opened there instead. */
  readonly giveFile: (file: GivenFile) => Promise<Given>;
  /** Opens an xlsx file as a new workbook in a window of its own; the open one stays as it is. */
  readonly openBeside: (xlsx: Uint8Array) => Promise<void>;
  readonly writeSettings: (settings: Settings) => Promise<void>;
  /** Replaces the days of sheet 日历. */
  readonly writeCalendar: (notices: readonly Notice[], corrections: readonly SpecialDay[]) => Promise<void>;
}
