import type { LedgerKey, SettingsList } from '../ledgers';
import type { LimitName, SlotName } from '../regulation/limits';

/**
 * The language in which rules state their conditions: data, so that one statement is evaluated by {@link compileTest}, compiled
 * into cell formulas, and can be compiled into other languages. It knows the row's cells, other records, 设置, the calendar, the
 * limits of the row's day and the clock. Days are whole days, moments and lengths are seconds, money is yuan.
 * @typeParam F the field keys of the ledger that is judged
 */
export type Test<F extends string = string> =
  | { readonly test: 'all' | 'any'; readonly parts: readonly Test<F>[] }
  | { readonly test: 'not'; readonly part: Test<F> }
  /** The choice is one of these. */
  | { readonly test: 'is'; readonly field: F; readonly values: readonly string[] }
  /** The cell holds something; a number, where the field is one; in a reason, more than words that deny or say nothing. */
  | { readonly test: 'filled'; readonly field: F }
  /** The cell can be read as its type, or is empty. */
  | { readonly test: 'readable'; readonly field: F }
  /** No cell of the row is unreadable. */
  | { readonly test: 'allReadable' }
  | {
      readonly test: 'compare';
      readonly left: Num<F>;
      readonly by: '<' | '<=' | '>';
      readonly right: Num<F>;
    }
  /** The text names no matter at all, or leaves the rest open without bounds: see {@link namesNoMatter}. */
  | { readonly test: 'namesNoMatter'; readonly field: F }
  | { readonly test: 'saturdayOrSunday'; readonly day: Num<F> }
  | { readonly test: 'dayIs'; readonly day: Num<F>; readonly kinds: readonly DayKindAsked[] }
  /** The office's hours are set for the day. */
  | { readonly test: 'hasClosing'; readonly day: Num<F> }
  /** Calendar and office hours tell how much office time lies between two moments. Never so in a cell formula. */
  | { readonly test: 'officeTimeKnown'; readonly from: Num<F>; readonly to: Num<F> }
  /** A record of the ledger has this id. */
  | { readonly test: 'exists'; readonly ledger: LedgerKey; readonly id: F }
  /** Records are there whose ids begin as this one does, up to its last dash: the workbook in which it must stand was given. */
  | { readonly test: 'seriesGiven'; readonly ledger: LedgerKey; readonly id: F }
  /** The date or moment of the record with this id is filled. */
  | { readonly test: 'otherFilled'; readonly ledger: LedgerKey; readonly id: F; readonly field: string }
  /** The choice of the record with this id is one of these. */
  | {
      readonly test: 'otherIs';
      readonly ledger: LedgerKey;
      readonly id: F;
      readonly field: string;
      readonly values: readonly string[];
    }
  /** The same id stands in an earlier row. */
  | { readonly test: 'repeated'; readonly field: F }
  /** 设置 marks the item of this name as limited by the superior approval network. */
  | { readonly test: 'limitedItem'; readonly field: F }
  | {
      readonly test: 'optionIs';
      readonly option: 'replyClock' | 'overtimeEarnsTimeOff';
      readonly value: string;
    }
  /** The list of 设置 holds anything. */
  | { readonly test: 'hasList'; readonly list: SettingsList }
  /** The list of 设置 lacks the text, or one of the names. */
  | { readonly test: 'notListed'; readonly list: SettingsList; readonly field: F }
  /** 18 characters with a check digit, GB 32100-2015. */
  | { readonly test: 'creditCode'; readonly field: F }
  /** One of the persons of this row of 调休登记 has by then taken more time off than earned (B3). */
  | { readonly test: 'overdrawn' }
  /** The account of such a person cannot be told: a service of unreadable length, or a source that was not given. */
  | { readonly test: 'accountUnsure' };

export type Num<F extends string = string> =
  | { readonly num: 'const'; readonly value: number }
  /** A limit of the regulation on the row's day: seconds of a span, else a count. */
  | { readonly num: 'limit'; readonly limit: Exclude<LimitName, 'booking.slots'> }
  /** An end of a slot on the row's day, in seconds since midnight. */
  | { readonly num: 'slot'; readonly slot: SlotName; readonly end: 'opens' | 'closes' }
  /** The day of a date or of a moment. */
  | { readonly num: 'day'; readonly field: F }
  /** A moment, a time of day, or the midnight that begins a date. */
  | { readonly num: 'seconds'; readonly field: F }
  /** Yuan, minutes. */
  | { readonly num: 'value'; readonly field: F }
  | { readonly num: 'today' }
  | { readonly num: 'now' }
  | { readonly num: 'plus' | 'minus'; readonly left: Num<F>; readonly right: Num<F> }
  /** The midnight that begins a day. */
  | { readonly num: 'midnight'; readonly day: Num<F> }
  | { readonly num: 'if'; readonly when: Test<F>; readonly then: Num<F>; readonly otherwise: Num<F> }
  /** From one day to another, both included: the days known to be workdays, or those that nobody can judge yet. */
  | { readonly num: 'workdays' | 'undecidedDays'; readonly from: Num<F>; readonly to: Num<F> }
  /** The first day from this one on that is known to be a workday, or that may turn out to be one. */
  | { readonly num: 'workdayFrom'; readonly day: Num<F>; readonly sure: boolean }
  /** When the office closes on that day by 设置; where nobody has said, no number. */
  | { readonly num: 'closing'; readonly day: Num<F> }
  /** Seconds of office time between two moments. */
  | { readonly num: 'officeTime'; readonly from: Num<F>; readonly to: Num<F> }
  /** The day of a date or moment of the record with this id; where there is none, no number. */
  | { readonly num: 'otherDay'; readonly ledger: LedgerKey; readonly id: F; readonly field: string }
  /** How many records of the ledger fulfil all of these; the first of them is `same`. */
  | { readonly num: 'count'; readonly ledger: LedgerKey; readonly where: readonly Criterion<F>[] };

/** What a record of a ledger must fulfil to be counted. */
export type Criterion<F extends string = string> =
  | { readonly of: string; readonly same: F }
  | { readonly of: string; readonly is: string }
  /** Dates and moments compare as days. */
  | { readonly of: string; readonly by: '<' | '>' | '='; readonly day: Num<F> }
  | { readonly of: string; readonly filled: true }
  /** A text, or names, of which nothing is said. */
  | { readonly of: string; readonly blank: true };

/** As DayKind; what can be judged by looking at one day. */
export type DayKindAsked = 'workday' | 'weekend' | 'statutory' | 'swapped-rest' | 'make-up' | 'unknown';

/** How many names of a cell are looked up by a cell formula. */
export const MOST_NAMES = 4;
