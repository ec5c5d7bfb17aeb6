import type { OfficeHours, SpecialDay } from '../calendar';
import type { CellProblem } from '../cell-problem';
import type { Level } from '../findings';
import type { LedgerKey } from '../ledgers';
import type { ClauseId } from '../regulation/clauses';
import type { LimitName, Limits } from '../regulation/limits';
import type { Item, Options, StaffMember, Unit } from '../settings';

/**
 * All that a finding rests on, so that anybody can judge it again from this alone: see {@link replay}. Plain data; days are
 * `2026-05-16`, moments `2026-05-16T09:00`, times of day `09:00`.
 */
export interface Receipt {
  readonly rule: string;
  readonly level: Level;
  readonly clauses: readonly ClauseId[];
  /** The field that the finding points at. */
  readonly field: string;
  /** By which version of the regulation the record was judged. */
  readonly version: {
    readonly paper: string;
    readonly inForceFrom: string;
    /** The values in force on the record's day, each with the paper that set it. */
    readonly limits: readonly ReceiptLimit[];
  };
  /** The record and the other records looked at, in the order in which they were given, with the cells that were read. */
  readonly records: readonly ReceiptRecord[];
  /** Which of them was judged. */
  readonly record: number;
  readonly calendar: {
    /** The days that could matter; null where the rule asks nothing of the calendar. */
    readonly from: string | null;
    readonly to: string | null;
    /** The years among them whose notice was loaded. */
    readonly knownYears: readonly number[];
    /** Those days that are not what their weekday says, each with the paper that says so. */
    readonly days: readonly ReceiptDay[];
  };
  readonly settings: {
    readonly unit: string | null;
    readonly options: Options;
    readonly hours: OfficeHours | null;
    /** Of each list of 设置 whether it holds anything, and what it says of those whom the records name. */
    readonly staff: ReceiptList<StaffMember>;
    readonly units: ReceiptList<Unit>;
    readonly items: ReceiptList<Item>;
  };
  readonly now: string;
  /** The headings of the cells in which something is hidden from those who need not know it: it cannot be judged again by these. */
  readonly hidden: readonly string[];
  readonly says: {
    readonly message: string;
    readonly because: readonly string[];
    readonly remedy: string | null;
  };
}

export interface ReceiptLimit {
  readonly limit: LimitName;
  /** Minutes, a count, or slots in minutes since midnight. */
  readonly value: Limits[LimitName];
  readonly from: string;
  readonly paper: string;
}

export interface ReceiptRecord {
  readonly ledger: LedgerKey;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  /** Of the office whose record was judged; false for one of another workbook that was given with it. */
  readonly own: boolean;
  /** By field. */
  readonly cells: Readonly<Record<string, ReceiptCell>>;
  /** Cells that hold something which is no value. */
  readonly unreadable: readonly CellProblem[];
}

export interface ReceiptCell {
  readonly heading: string;
  /** Null where the sheet has no such column. */
  readonly cell: string | null;
  /** As it was read; null for an empty cell. */
  readonly value: string | number | null;
}

export interface ReceiptDay extends Pick<SpecialDay, 'kind' | 'name' | 'source'> {
  readonly day: string;
  readonly corrected: boolean;
}

export interface ReceiptList<T> {
  readonly given: boolean;
  readonly named: readonly T[];
}

/** Why a receipt cannot be read, in Chinese. */
export class ReceiptProblem extends Error {
  override readonly name = 'ReceiptProblem';
}
