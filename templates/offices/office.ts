import type { Notice, SpecialDay } from '../../rules/calendar';
import type { Finding } from '../../rules/findings';
import type { LedgerKey } from '../../rules/ledgers';
import type { Records } from '../../rules/records';
import type { Settings } from '../../rules/settings';

/** Where a record stands. */
export interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

/** A record that another workbook of the office holds too, word for word, or as the original of an archive; it counts once. */
export interface Duplicate {
  readonly ledger: LedgerKey;
  readonly id: string | null;
  readonly kept: Place;
  readonly dropped: Place;
  /** Whether the dropped one stands in an archive, and may say what the ledger said when it was made. */
  readonly archived: boolean;
}

/** The workbooks of one 部室 as one: what is judged together. Plain data. */
export interface Office {
  /** The 部室; the file name where neither 设置 nor the records name a single one. */
  readonly unit: string;
  /** Whether `unit` is the name of a 部室. */
  readonly named: boolean;
  /** Its workbooks in the order of their names. */
  readonly files: readonly string[];
  readonly records: Records;
  readonly settings: Settings;
  readonly notices: readonly Notice[];
  readonly corrections: readonly SpecialDay[];
  readonly duplicates: readonly Duplicate[];
  /** The findings of its workbooks, contradictions between them included. */
  readonly findings: readonly Finding[];
}
