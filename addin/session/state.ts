import type { Calendar } from '../../rules/calendar';
import type { Finding } from '../../rules/findings';
import type { Receipt } from '../../rules/receipts';
import type { Regulation } from '../../rules/regulation/regulation';
import type { Reminder } from '../../rules/reminders';
import type { Moment } from '../../rules/time/moment';
import type { LedgerBook } from '../../templates/read';
import type { HostProblem } from '../host/host-problem';
import type { ViewRequest } from './view-request';

/** reading: not read yet; none: no ledger in the workbook; ready: its records are here; failed: see `problem`. */
export type Phase = 'reading' | 'none' | 'ready' | 'failed';

/** Something Excel refused, and how to try it once more. */
export interface OpenProblem {
  /** What was being done: `登记`. */
  readonly title: string;
  readonly problem: HostProblem;
  readonly retry: () => void;
}

/** What the pane knows at this moment. */
export interface SessionState {
  readonly phase: Phase;
  /** The workbook as last read, with what the pane has written since. */
  readonly book: LedgerBook | null;
  readonly calendar: Calendar;
  /** With the workbook's amendments in it. */
  readonly regulation: Regulation;
  readonly now: Moment;
  /** The member of staff at this machine, by name. */
  readonly me: string | null;
  readonly reminders: readonly Reminder[];
  /** What the last sweep found; null before the first. */
  readonly findings: readonly Finding[] | null;
  /** What a finding of the last sweep rests on; null where it is of a sheet or file. */
  readonly receiptOf: (finding: Finding) => Receipt | null;
  readonly sweptAt: Moment | null;
  /** Whether the workbook has changed since the last sweep. */
  readonly stale: boolean;
  /** What is going on, in words; null when the pane is free. */
  readonly busy: string | null;
  /** 0–1 where it is known how far that is. */
  readonly progress: number | null;
  readonly problem: OpenProblem | null;
  /** The last thing done, in words. */
  readonly message: string | null;
  /** The view to be shown. */
  readonly request: ViewRequest;
}
