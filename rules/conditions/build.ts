import type { LedgerKey, SettingsList } from '../ledgers';
import type { Case, Criterion, NativeDayKind, NativeJudgement, Num, Test, Wording } from './expr';

/** Builders of {@link Test} and {@link Num}: short words, so that a condition reads like the clause. */
export function all<F extends string>(...parts: readonly Test<F>[]): Test<F> {
  return { test: 'all', parts };
}

export function any<F extends string>(...parts: readonly Test<F>[]): Test<F> {
  return { test: 'any', parts };
}

export function not<F extends string>(part: Test<F>): Test<F> {
  return { test: 'not', part };
}

export function is<F extends string>(field: F, ...values: readonly string[]): Test<F> {
  return { test: 'is', field, values };
}

export function filled<F extends string>(field: F): Test<F> {
  return { test: 'filled', field };
}

export function empty<F extends string>(field: F): Test<F> {
  return not(filled(field));
}

export function readable<F extends string>(field: F): Test<F> {
  return { test: 'readable', field };
}

export function excused<F extends string>(field: F): Test<F> {
  return { test: 'excused', field };
}

export function speaks<F extends string>(field: F, wording: Wording): Test<F> {
  return { test: 'speaks', field, ...wording };
}

export function less<F extends string>(left: Num<F>, right: Num<F>): Test<F> {
  return { test: 'compare', left, by: '<', right };
}

export function atMost<F extends string>(left: Num<F>, right: Num<F>): Test<F> {
  return { test: 'compare', left, by: '<=', right };
}

export function more<F extends string>(left: Num<F>, right: Num<F>): Test<F> {
  return { test: 'compare', left, by: '>', right };
}

export function saturdayOrSunday<F extends string>(day: Num<F>): Test<F> {
  return { test: 'saturdayOrSunday', day };
}

export function dayIs<F extends string>(at: Num<F>, ...kinds: readonly NativeDayKind[]): Test<F> {
  return { test: 'dayIs', day: at, kinds };
}

/** Workdays and make-up workdays. */
export function worked<F extends string>(at: Num<F>): Test<F> {
  return dayIs(at, 'workday', 'make-up');
}

export function undecided<F extends string>(at: Num<F>): Test<F> {
  return dayIs(at, 'unknown');
}

export function undecidedWithin<F extends string>(at: Num<F>, workdays: number): Test<F> {
  return { test: 'undecidedWithin', day: at, workdays };
}

export function hasClosing<F extends string>(at: Num<F>): Test<F> {
  return { test: 'hasClosing', day: at };
}

export function exists<F extends string>(ledger: LedgerKey, id: F): Test<F> {
  return { test: 'exists', ledger, id };
}

export function otherFilled<F extends string>(ledger: LedgerKey, id: F, field: string): Test<F> {
  return { test: 'otherFilled', ledger, id, field };
}

export function repeated<F extends string>(field: F): Test<F> {
  return { test: 'repeated', field };
}

export function limitedItem<F extends string>(field: F): Test<F> {
  return { test: 'limitedItem', field };
}

export function optionIs(option: 'replyClock' | 'overtimeEarnsTimeOff', value: string): Test<never> {
  return { test: 'optionIs', option, value };
}

export function listed(list: SettingsList): Test<never> {
  return { test: 'listed', list };
}

export function stranger<F extends string>(list: SettingsList, field: F, unit?: F): Test<F> {
  return { test: 'stranger', list, field, ...(unit !== undefined && { unit }) };
}

export function creditCode<F extends string>(field: F): Test<F> {
  return { test: 'creditCode', field };
}

/** Days, yuan, or a count. */
export function number(value: number): Num<never> {
  return { num: 'const', value };
}

export function minutes(value: number): Num<never> {
  return { num: 'const', value: value * 60 };
}

export function dayOf<F extends string>(field: F): Num<F> {
  return { num: 'day', field };
}

export function at<F extends string>(field: F): Num<F> {
  return { num: 'seconds', field };
}

export function amount<F extends string>(field: F): Num<F> {
  return { num: 'value', field };
}

export const today: Num<never> = { num: 'today' };
export const now: Num<never> = { num: 'now' };
export const earned: Num<never> = { num: 'earned' };
export const taken: Num<never> = { num: 'taken' };
export const unreadEarnings: Num<never> = { num: 'unreadEarnings' };
export const allReadable: Test<never> = { test: 'allReadable' };

export function plus<F extends string>(left: Num<F>, right: Num<F>): Num<F> {
  return { num: 'plus', left, right };
}

export function minus<F extends string>(left: Num<F>, right: Num<F>): Num<F> {
  return { num: 'minus', left, right };
}

export function midnight<F extends string>(day: Num<F>): Num<F> {
  return { num: 'midnight', day };
}

export function choose<F extends string>(when: Test<F>, then: Num<F>, otherwise: Num<F>): Num<F> {
  return { num: 'if', when, then, otherwise };
}

export function workdays<F extends string>(from: Num<F>, to: Num<F>): Num<F> {
  return { num: 'workdays', from, to };
}

export function closing<F extends string>(day: Num<F>): Num<F> {
  return { num: 'closing', day };
}

export function otherDay<F extends string>(ledger: LedgerKey, id: F, field: string): Num<F> {
  return { num: 'otherDay', ledger, id, field };
}

export function countOf<F extends string>(ledger: LedgerKey, ...where: readonly Criterion<F>[]): Num<F> {
  return { num: 'count', ledger, where };
}

/** A rule broken in one way, at one cell. */
export function breaks<F extends string>(field: F, when: Test<F>, unknown?: Test<F>): NativeJudgement<F> {
  return { breach: [{ field, when }], ...(unknown && { unknown: { field, when: unknown } }) };
}

/** A rule broken in one of several ways, each at a cell of its own. */
export function breaksAt<F extends string>(...breach: readonly Case<F>[]): NativeJudgement<F> {
  return { breach };
}
