import { bookingWindow, isBookableDay, nextBookableDays, officeMinutes, type Answer } from '../calendar';
import { compileNum, compileTest } from '../conditions/evaluate';
import type { Num, Test } from '../conditions/expr';
import type { Row } from '../conditions/world';
import { ledgerOf, type LedgerKey } from '../ledgers';
import type { Param } from '../params';
import { valueOf } from '../records';
import { compileTerm, fieldParam } from './collect-params';
import type { Term } from './rule';

/* Parameters that the calendar or another record gives: what conditions can ask, but not explain. */

/** What the calendar says of a day, line by line. */
export function explainDay<F extends string>(day: Num<F>): Term<F> {
  return { make: (row) => withNumber(row, day, (on) => lines([row.world.calendar.explain(on)])) };
}

/** Why a day is bookable or not, or cannot be told. */
export function explainBookable<F extends string>(day: Num<F>): Term<F> {
  return {
    make: (row) => withNumber(row, day, (on) => lines(isBookableDay(row.world.calendar, on).because)),
  };
}

/** The days on which the application for a day may be made. */
export function windowDays<F extends string>(day: Num<F>): Term<F> {
  return {
    make: (row) =>
      withNumber(row, day, (on) => {
        const window = windowFor(row, on);
        return window.known ? { type: 'dates', value: window.value } : null;
      }),
  };
}

/** How the workdays before a day were counted, or why they cannot be. */
export function explainWindow<F extends string>(day: Num<F>): Term<F> {
  return { make: (row) => withNumber(row, day, (on) => lines(windowFor(row, on).because)) };
}

/** The next days that an application of that day may still be given, at most `count`; nothing where there is none or nobody knows. */
export function nextBookable<F extends string>(applied: Num<F>, count: number): Term<F> {
  return {
    make: (row) =>
      withNumber(row, applied, (on) => {
        const { limits, world } = row;
        const days = nextBookableDays(world.calendar, on, count, leadOf(limits));
        return days.known && days.value.length > 0 ? { type: 'dates', value: days.value } : null;
      }),
  };
}

/** Office minutes between two moments; nothing where calendar or hours do not tell. */
export function officeLength<F extends string>(from: Num<F>, to: Num<F>): Term<F> {
  return {
    make: (row) => {
      const counted = officeAnswer(row, from, to);
      return counted?.known === true ? { type: 'minutes', value: counted.value } : null;
    },
  };
}

/** How office minutes were counted, or why they cannot be. */
export function explainOffice<F extends string>(from: Num<F>, to: Num<F>): Term<F> {
  return {
    make: (row) => lines(officeAnswer(row, from, to)?.because ?? ['办公时间尚未在设置中确认']),
  };
}

/** A parameter that is there only where a condition holds. */
export function onlyWhere<F extends string>(when: Test<F>, term: Term<F>): Term<F> {
  return {
    make: (row) => {
      const { ledger } = row.entry;
      return compileTest(ledger, when)(row) ? compileTerm(ledger, term)(row) : null;
    },
  };
}

/** A value of the record that the row names by its id. */
export function otherValue<F extends string>(ledger: LedgerKey, id: F, field: string): Term<F> {
  return {
    make: ({ values, world }) => {
      const name = values[id];
      const other = typeof name === 'string' ? world.find(ledger, name) : null;
      const declared = ledgerOf(ledger).fields[field];
      return other === null || declared === undefined ? null : fieldParam(declared, valueOf(other, field));
    },
  };
}

function windowFor({ limits, world }: Row, on: number) {
  return bookingWindow(world.calendar, on, leadOf(limits));
}

function leadOf(limits: Row['limits']) {
  return { first: limits['booking.leadFirst'], last: limits['booking.leadLast'] };
}

function officeAnswer(row: Row, from: Num, to: Num): Answer<number> | null {
  const { calendar, hours } = row.world;
  const ledger = row.entry.ledger;
  const [begin, end] = [compileNum(ledger, from)(row), compileNum(ledger, to)(row)];
  if (hours === null || Number.isNaN(begin) || Number.isNaN(end)) return null;
  return officeMinutes(calendar, hours, begin / 60, end / 60);
}

function withNumber(row: Row, num: Num, make: (value: number) => Param | null): Param | null {
  const value = compileNum(row.entry.ledger, num)(row);
  return Number.isNaN(value) ? null : make(value);
}

function lines(value: readonly string[]): Param {
  return { type: 'lines', value: [...value] };
}
