import type { LedgerKey, SettingsList } from '../ledgers';
import type { LimitName, SlotName } from '../regulation/limits';
import type { Criterion, DayKindAsked, Num, Test } from './expr';

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

export function namesNoMatter<F extends string>(field: F): Test<F> {
  return { test: 'namesNoMatter', field };
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

export function dayIs<F extends string>(at: Num<F>, ...kinds: readonly DayKindAsked[]): Test<F> {
  return { test: 'dayIs', day: at, kinds };
}

/** Known not to be a workday. */
export function rests<F extends string>(at: Num<F>): Test<F> {
  return dayIs(at, 'weekend', 'statutory', 'swapped-rest');
}

export function undecided<F extends string>(at: Num<F>): Test<F> {
  return dayIs(at, 'unknown');
}

export function hasClosing<F extends string>(at: Num<F>): Test<F> {
  return { test: 'hasClosing', day: at };
}

export function officeTimeKnown<F extends string>(from: Num<F>, to: Num<F>): Test<F> {
  return { test: 'officeTimeKnown', from, to };
}

export function exists<F extends string>(ledger: LedgerKey, id: F): Test<F> {
  return { test: 'exists', ledger, id };
}

export function seriesGiven<F extends string>(ledger: LedgerKey, id: F): Test<F> {
  return { test: 'seriesGiven', ledger, id };
}

export function otherFilled<F extends string>(ledger: LedgerKey, id: F, field: string): Test<F> {
  return { test: 'otherFilled', ledger, id, field };
}

export function otherIs<F extends string>(
  ledger: LedgerKey,
  id: F,
  field: string,
  ...values: readonly string[]
): Test<F> {
  return { test: 'otherIs', ledger, id, field, values };
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

export function hasList(list: SettingsList): Test<never> {
  return { test: 'hasList', list };
}

export function notListed<F extends string>(list: SettingsList, field: F): Test<F> {
  return { test: 'notListed', list, field };
}

export function creditCode<F extends string>(field: F): Test<F> {
  return { test: 'creditCode', field };
}

export const allReadable: Test<never> = { test: 'allReadable' };
export const overdrawn: Test<never> = { test: 'overdrawn' };
export const accountUnsure: Test<never> = { test: 'accountUnsure' };

/** Days, yuan, or a count. */
export function number(value: number): Num<never> {
  return { num: 'const', value };
}

export function hours(value: number): Num<never> {
  return { num: 'const', value: value * 3600 };
}

export function limit(name: Exclude<LimitName, 'booking.slots'>): Num<never> {
  return { num: 'limit', limit: name };
}

export function slotEnd(slot: SlotName, end: 'opens' | 'closes'): Num<never> {
  return { num: 'slot', slot, end };
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

export function later<F extends string>(left: Num<F>, right: Num<F>): Num<F> {
  return choose(more(left, right), left, right);
}

export function workdays<F extends string>(from: Num<F>, to: Num<F>): Num<F> {
  return { num: 'workdays', from, to };
}

export function undecidedDays<F extends string>(from: Num<F>, to: Num<F>): Num<F> {
  return { num: 'undecidedDays', from, to };
}

/** The first day from this one on that is surely a workday. */
export function workdayFrom<F extends string>(day: Num<F>): Num<F> {
  return { num: 'workdayFrom', day, sure: true };
}

/** The first day from this one on that may be a workday: where the calendar knows, the same. */
export function possibleWorkdayFrom<F extends string>(day: Num<F>): Num<F> {
  return { num: 'workdayFrom', day, sure: false };
}

export function closing<F extends string>(day: Num<F>): Num<F> {
  return { num: 'closing', day };
}

export function officeTime<F extends string>(from: Num<F>, to: Num<F>): Num<F> {
  return { num: 'officeTime', from, to };
}

export function otherDay<F extends string>(ledger: LedgerKey, id: F, field: string): Num<F> {
  return { num: 'otherDay', ledger, id, field };
}

export function countOf<F extends string>(ledger: LedgerKey, ...where: readonly Criterion<F>[]): Num<F> {
  return { num: 'count', ledger, where };
}
