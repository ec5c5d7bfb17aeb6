import { compileNum, compileTest } from '../../conditions/evaluate';
import type { Row } from '../../conditions/world';
import type { Day } from '../../time/day';
import * as terms from './terms';

/* What rules say of an assist case, for measures and reminders: the same conditions, compiled. */

const test = (condition: Parameters<typeof compileTest>[1]) => compileTest('assist', condition);

export const isFinished = test(terms.finished);
export const isOpen = test(terms.open);
export const isAccepted = test(terms.accepted);
export const isCalledOff = test(terms.calledOff);
export const isLate = test(terms.late);
export const isPerhapsLate = test(terms.perhapsLate);

const ends = compileNum('assist', terms.promiseEnds);
const mayEnd = compileNum('assist', terms.promiseMayEnd);
const tells = compileNum('assist', terms.tellBy);

/** The last day of the promise; null where none is given or nobody knows. */
export function promiseEnd(row: Row): Day | null {
  return dayOr(ends(row));
}

/** As {@link promiseEnd}, as early as a missing notice may have it. */
export function earliestPromiseEnd(row: Row): Day | null {
  return dayOr(mayEnd(row));
}

/** The last day on which a delay is told in time. */
export function tellByDay(row: Row): Day | null {
  return dayOr(tells(row));
}

function dayOr(value: number): Day | null {
  return Number.isNaN(value) ? null : value;
}
