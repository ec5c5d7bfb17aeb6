import type { LedgerKey, SettingsList } from '../ledgers';

/**
 * What a cell formula can say about a record, as data: the language in which a rule states its condition for workbooks that
 * judge themselves. It knows the row's cells, other ledgers of the workbook, 设置, 日历 and the clock, and nothing of Excel.
 * Days are serial days, moments and lengths are seconds, money is yuan.
 * @typeParam F the field keys of the ledger that is judged
 */
export type Test<F extends string = string> =
  | { readonly test: 'all' | 'any'; readonly parts: readonly Test<F>[] }
  | { readonly test: 'not'; readonly part: Test<F> }
  /** The choice is one of these. */
  | { readonly test: 'is'; readonly field: F; readonly values: readonly string[] }
  /** The cell holds something; a number, where the field is one. */
  | { readonly test: 'filled'; readonly field: F }
  /** The cell can be read as its type, or is empty. */
  | { readonly test: 'readable'; readonly field: F }
  | {
      readonly test: 'compare';
      readonly left: Num<F>;
      readonly by: '<' | '<=' | '>';
      readonly right: Num<F>;
    }
  /** No cell of the row is unreadable. */
  | { readonly test: 'allReadable' }
  /** 特殊情况说明 states something: see statedException. */
  | { readonly test: 'excused'; readonly field: F }
  /** The text, without the words left out, holds a pair of a head and a tail next to each other, or one of the words. */
  | ({ readonly test: 'speaks'; readonly field: F } & Wording)
  | { readonly test: 'saturdayOrSunday'; readonly day: Num<F> }
  | { readonly test: 'dayIs'; readonly day: Num<F>; readonly kinds: readonly NativeDayKind[] }
  /** A day that nobody can judge yet lies among those met walking back from `day` until that many workdays are found. */
  | { readonly test: 'undecidedWithin'; readonly day: Num<F>; readonly workdays: number }
  /** The office's hours are set for the day. */
  | { readonly test: 'hasClosing'; readonly day: Num<F> }
  /** A record of the ledger has this id. */
  | { readonly test: 'exists'; readonly ledger: LedgerKey; readonly id: F }
  /** The date or moment of the record with this id is filled. */
  | { readonly test: 'otherFilled'; readonly ledger: LedgerKey; readonly id: F; readonly field: string }
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
  | { readonly test: 'listed'; readonly list: SettingsList }
  /** The list of 设置 lacks the text, or one of the names. With `unit`, staff of another 部室 count as lacking. */
  | { readonly test: 'stranger'; readonly list: SettingsList; readonly field: F; readonly unit?: F }
  /** 18 characters with a check digit, GB 32100-2015. */
  | { readonly test: 'creditCode'; readonly field: F };

export type Num<F extends string = string> =
  | { readonly num: 'const'; readonly value: number }
  /** The day of a date or of a moment. */
  | { readonly num: 'day'; readonly field: F }
  /** A moment or a time of day. */
  | { readonly num: 'seconds'; readonly field: F }
  /** Yuan, minutes. */
  | { readonly num: 'value'; readonly field: F }
  | { readonly num: 'today' }
  | { readonly num: 'now' }
  | { readonly num: 'plus' | 'minus'; readonly left: Num<F>; readonly right: Num<F> }
  /** The midnight that begins a day. */
  | { readonly num: 'midnight'; readonly day: Num<F> }
  | { readonly num: 'if'; readonly when: Test<F>; readonly then: Num<F>; readonly otherwise: Num<F> }
  /** Workdays from one day to another, both included. */
  | { readonly num: 'workdays'; readonly from: Num<F>; readonly to: Num<F> }
  /** When the office closes on that day by 设置; 0 where nobody has said. */
  | { readonly num: 'closing'; readonly day: Num<F> }
  /** The day of a date of the record with this id; 0 where there is none. */
  | { readonly num: 'otherDay'; readonly ledger: LedgerKey; readonly id: F; readonly field: string }
  /** How many records of the ledger fulfil all of these. */
  | { readonly num: 'count'; readonly ledger: LedgerKey; readonly where: readonly Criterion<F>[] }
  /**
   * Of the person of this row: seconds of time off earned until its day, taken until this record, and how many services of
   * unreadable length there are until its day.
   */
  | { readonly num: 'earned' | 'taken' | 'unreadEarnings' };

/** What a record of another ledger must fulfil to be counted. */
export type Criterion<F extends string = string> =
  | { readonly of: string; readonly same: F }
  | { readonly of: string; readonly is: string }
  /** Dates and moments compare as days. */
  | { readonly of: string; readonly by: '<' | '>'; readonly day: Num<F> }
  | { readonly of: string; readonly filled: true };

export interface Wording {
  readonly words: readonly string[];
  readonly heads: readonly string[];
  readonly tails: readonly string[];
  readonly leftOut: readonly string[];
}

/** As DayKind; what can be judged by looking at one day. */
export type NativeDayKind = 'workday' | 'weekend' | 'statutory' | 'swapped-rest' | 'make-up' | 'unknown';

/** One way of breaking a rule: when, and which cell is to blame. */
export interface Case<F extends string = string> {
  readonly field: F;
  readonly when: Test<F>;
}

/** A rule as cells can judge it: the ways it is broken, of which at most one holds, and when it cannot be told. */
export interface NativeJudgement<F extends string = string> {
  readonly breach: readonly Case<F>[];
  readonly unknown?: Case<F>;
  /** Other cells than those to blame in which an entry may break it. */
  readonly typed?: readonly F[];
  /** What cells leave to the program, in Chinese. */
  readonly left?: string;
}

/** How many names of a cell are looked up in a list of 设置. */
export const MOST_NAMES = 4;

/** Why cells cannot judge a defect, in one Chinese clause. */
export interface NotNative {
  readonly notNative: string;
}
