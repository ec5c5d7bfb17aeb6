import type { Calendar } from '../calendar';
import type { Finding } from '../findings';
import { byLedger, ledgerKeys, type LedgerKey } from '../ledgers';
import type { Entry, Records } from '../records';
import type { Span } from '../checks/booking/facts';
import type { Limits } from '../regulation/limits';
import type { Regulation } from '../regulation/regulation';
import type { Settings } from '../settings';
import type { Day } from '../time/day';
import type { Minutes, Moment, TimeOfDay } from '../time/moment';

/** One office's records with what was judged about them. */
export interface JudgedOffice {
  /** Its 部室, to which records of a ledger without such a column (证件使用登记) belong; null or missing when it is not known. */
  readonly unit?: string | null;
  readonly records: Records;
  readonly findings: readonly Finding[];
  readonly settings: Settings;
  readonly calendar: Calendar;
  /** With the office's amendments in it. */
  readonly regulation: Regulation;
}

/** A record with everything that filters and measures ask of it, worked out once. */
export interface Fact<K extends LedgerKey = LedgerKey> {
  readonly entry: Entry<K>;
  readonly day: Day | null;
  /** `2026-05`; null as `day`. */
  readonly month: string | null;
  readonly unit: string | null;
  readonly persons: readonly string[];
  /** Done by a 红色代办员 (A1.2.2). */
  readonly red: boolean;
  /** Those in force on its day. */
  readonly limits: Limits;
  /** False for a record from before the regulation was in force: it is counted, and nothing else. */
  readonly judged: boolean;
}

/** Where a reply stands against the limit of B5(一): given in time or too late, or missing after or within the limit. */
export type ReplyState = 'within' | 'late' | 'overdue' | 'running';

export interface Wait {
  readonly state: ReplyState;
  /** From application to reply, or to where the wait ended without one, or to now. */
  readonly minutes: Minutes;
}

/** The wait for a reply by each way of counting; null where it cannot be told or none is owed. */
export interface ReplyWait {
  readonly clock: Wait | null;
  readonly office: Wait | null;
  /** By the one that the office's settings choose. */
  readonly ruled: Wait | null;
}

/** What became of a booking; each has exactly one. */
export type Outcome =
  | 'served'
  | 'unfinished'
  | 'abandoned'
  | 'refused'
  | 'moved'
  | 'cancelled-by-unit'
  | 'cancelled-by-client'
  | 'cancelled'
  | 'pending';

export interface BookingFact extends Fact<'booking'> {
  readonly reply: ReplyWait;
  readonly became: Outcome;
  /** The day on which the applicant was last expected. */
  readonly bookedOn: Day | null;
  /** Served on a Saturday or Sunday. */
  readonly onWeekend: boolean;
  /** From the beginning to the end of service, which is what each who gave it earns in time off (B3); null when not recorded. */
  readonly span: Span | null;
}

/** How a case stands against its promise (A2(一)): finished in time or late, or still open past it. */
export type PromiseState = 'ontime' | 'late' | 'overdue';

export interface AssistFact extends Fact<'assist'> {
  /** Null while the promise has not come due, and where it cannot be told. */
  readonly promise: PromiseState | null;
  readonly open: boolean;
  /** The last day of the promise (a rest day ends it on the next workday), and how early a missing notice may have it. */
  readonly promiseEnds: { readonly earliest: Day; readonly latest: Day } | null;
  /** Workdays from registration to the end of a finished case; null where dates or calendar do not say. */
  readonly workdays: number | null;
  /** Workdays from registration to the promise of a finished case; null as `workdays`. */
  readonly promised: number | null;
  /** Workdays by which a finished case came after (+) or before (−) its promise; null as `workdays`. */
  readonly margin: number | null;
}

export interface OvertimeFact extends Fact<'overtime'> {
  /** When the office closed that day, by the record or else by 设置; null when nobody has said. */
  readonly closes: TimeOfDay | null;
  /** 延时分钟; null when a time is missing. */
  readonly minutes: Minutes | null;
  /** Ended after closing time by more than the limit; false too where that cannot be told. */
  readonly overLimit: boolean;
  readonly explained: boolean;
  /** What each who served earns in time off; null where the settings give none. */
  readonly span: Span | null;
}

export interface TimeOffFact extends Fact<'timeoff'> {
  /** Minutes taken; null when the record does not say how long or when. */
  readonly taken: Minutes | null;
}

/** What is worked out besides for the ledgers that measures look into. */
interface OwnFacts {
  readonly assist: AssistFact;
  readonly booking: BookingFact;
  readonly overtime: OvertimeFact;
  readonly timeoff: TimeOffFact;
}

/** The facts of every ledger. */
export type LedgerFacts = {
  readonly [K in LedgerKey]: readonly (K extends keyof OwnFacts ? OwnFacts[K] : Fact<K>)[];
};

/** Facts made ledger by ledger. */
export function factsBy(make: (ledger: LedgerKey) => readonly Fact[]): LedgerFacts {
  // Each key holds facts of its own ledger, which the compiler cannot follow through the loop.
  return byLedger(make) as unknown as LedgerFacts;
}

/** The facts of every ledger, each list changed: some left out, or in another order. */
export function changedFacts(
  facts: LedgerFacts,
  change: <F extends Fact>(list: readonly F[]) => readonly F[],
): LedgerFacts {
  return factsBy((ledger) => change<Fact>(facts[ledger]));
}

/** All facts of a selection: what {@link measure} counts. */
export interface Facts extends LedgerFacts {
  readonly now: Moment;
  /** By which clauses are named. */
  readonly regulation: Regulation;
  /** Those in force now, by which nothing was counted where there are no records. */
  readonly limits: Limits;
  readonly findings: readonly Finding[];
  /** When one person is selected, the only one to appear in tables by person. */
  readonly person: string | null;
  /** As above with no first day: time off is owed until it is taken, whenever it was earned. */
  readonly toDate: {
    readonly booking: readonly BookingFact[];
    readonly overtime: readonly OvertimeFact[];
    readonly timeoff: readonly TimeOffFact[];
  };
}

/** The facts of every ledger in one list. */
export function allFacts(facts: Facts): readonly Fact[] {
  return ledgerKeys.flatMap((ledger): readonly Fact[] => facts[ledger]);
}
