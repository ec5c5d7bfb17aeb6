import type { Calendar } from '../calendar';
import type { Finding } from '../findings';
import type { LedgerKey } from '../ledgers';
import type { Entry, Records } from '../records';
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
  /** False for a record from before the regulation was in force: it is counted, and nothing else. */
  readonly judged: boolean;
}

/** Where a reply stands against the hour of B5(一): given in time or too late, or missing after or within the hour. */
export type ReplyState = 'within' | 'late' | 'overdue' | 'running';

export interface Wait {
  readonly state: ReplyState;
  /** From application to reply, or to now while there is none. */
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
export type Fate =
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
  readonly fate: Fate;
  /** Served on a Saturday or Sunday. */
  readonly onWeekend: boolean;
  /** Minutes of service, which is what each who gave it earns in time off (B3); null when not recorded. */
  readonly credit: Minutes | null;
}

/** How a case stands against its promise (A2(一)): finished in time or late, or still open past it. */
export type PromiseState = 'ontime' | 'late' | 'overdue';

export interface AssistFact extends Fact<'assist'> {
  /** Null while the promise has not come due, and where it cannot be told. */
  readonly promise: PromiseState | null;
  readonly open: boolean;
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
  /** Ended more than 60 minutes after closing time; false too where that cannot be told. */
  readonly overHour: boolean;
  readonly explained: boolean;
  /** Minutes of time off that each who served earns; null where the settings give none. */
  readonly credit: Minutes | null;
}

export interface TimeOffFact extends Fact<'timeoff'> {
  /** Minutes taken, negative; null when the record does not say how long or when. */
  readonly credit: Minutes | null;
}

/** All facts of a selection: what {@link measure} counts. */
export interface Facts {
  readonly now: Moment;
  readonly assist: readonly AssistFact[];
  readonly notice: readonly Fact<'notice'>[];
  readonly credential: readonly Fact<'credential'>[];
  readonly booking: readonly BookingFact[];
  readonly overtime: readonly OvertimeFact[];
  readonly timeoff: readonly TimeOffFact[];
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
  const { assist, notice, credential, booking, overtime, timeoff } = facts;
  return [...assist, ...notice, ...credential, ...booking, ...overtime, ...timeoff];
}
