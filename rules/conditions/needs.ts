import { fieldKeysOf, ledgerOf, type LedgerKey } from '../ledgers';
import type { Num, Test } from './expr';

/**
 * What cells a condition cannot do without: by their numbers, those that must hold something and those that must not. Most rows
 * lack most of what a rule asks for, and are passed over by a look at these.
 */
export interface Needs {
  readonly filled: readonly number[];
  readonly empty: readonly number[];
}

/** By which cells hold something rows are told apart, as a number: of so many, all of every ledger there is. */
export const MOST_TOLD_APART = 53;

/** What every one of several conditions needs: without it none of them holds. */
export function needsOf(ledger: LedgerKey, tests: readonly Test[]): Needs {
  const needed = shared(tests.map((test) => neededBy(ledger, test)));
  const keys = fieldKeysOf(ledger);
  const numbers = (state: State) =>
    [...needed]
      .filter((each) => each.startsWith(state))
      .map((each) => keys.indexOf(each.slice(1)))
      .filter((index) => index < MOST_TOLD_APART);
  return { filled: numbers(FILLED), empty: numbers(EMPTY) };
}

/** Whether the cells of a row are such that a condition with these needs may hold. */
export function mayHold({ filled, empty }: Needs, cells: readonly unknown[]): boolean {
  for (const index of filled) if (cells[index] === null || cells[index] === undefined) return false;
  for (const index of empty) if (cells[index] !== null && cells[index] !== undefined) return false;
  return true;
}

/** A state before the key of its field. */
type Needed = ReadonlySet<string>;
type State = typeof FILLED | typeof EMPTY;
const FILLED = '+';
const EMPTY = '-';
const NOTHING: Needed = new Set();

function filledCells(...fields: readonly string[]): Needed {
  return new Set(fields.map((field) => `${FILLED}${field}`));
}

function neededBy(ledger: LedgerKey, test: Test): Needed {
  switch (test.test) {
    case 'all':
      return joined(test.parts.map((part) => neededBy(ledger, part)));
    case 'any':
      return shared(test.parts.map((part) => neededBy(ledger, part)));
    case 'not':
      return neededByNot(ledger, test.part);
    case 'is':
    case 'filled':
    case 'namesNoMatter':
    case 'repeated':
    case 'limitedItem':
    case 'notListed':
    case 'creditCode':
      return filledCells(test.field);
    case 'exists':
    case 'seriesGiven':
    case 'otherFilled':
    case 'otherIs':
      return filledCells(test.id);
    case 'compare':
      return joined([neededForNumber(test.left), neededForNumber(test.right)]);
    case 'dayIs':
    case 'hasClosing':
      return neededForNumber(test.day);
    case 'officeTimeKnown':
      return joined([neededForNumber(test.from), neededForNumber(test.to)]);
    default:
      return NOTHING;
  }
}

/** What is needed for a condition to fail. A reason that is filled with words which say nothing counts as empty. */
function neededByNot(ledger: LedgerKey, test: Test): Needed {
  switch (test.test) {
    case 'all':
      return shared(test.parts.map((part) => neededByNot(ledger, part)));
    case 'any':
      return joined(test.parts.map((part) => neededByNot(ledger, part)));
    case 'not':
      return neededBy(ledger, test.part);
    case 'filled':
      return ledgerOf(ledger).fields[test.field]?.reason === true
        ? NOTHING
        : new Set([`${EMPTY}${test.field}`]);
    default:
      return NOTHING;
  }
}

/** The cells without which a number does not tell, and compares with nothing. */
function neededForNumber(num: Num): Needed {
  switch (num.num) {
    case 'day':
    case 'seconds':
    case 'value':
      return filledCells(num.field);
    case 'plus':
    case 'minus':
      return joined([neededForNumber(num.left), neededForNumber(num.right)]);
    case 'midnight':
    case 'closing':
    case 'workdayFrom':
      return neededForNumber(num.day);
    case 'if':
      return shared([neededForNumber(num.then), neededForNumber(num.otherwise)]);
    case 'workdays':
    case 'undecidedDays':
    case 'officeTime':
      return joined([neededForNumber(num.from), neededForNumber(num.to)]);
    case 'otherDay':
      return filledCells(num.id);
    default:
      return NOTHING;
  }
}

function joined(all: readonly Needed[]): Needed {
  return new Set(all.flatMap((each) => [...each]));
}

function shared([first = NOTHING, ...rest]: readonly Needed[]): Needed {
  return new Set([...first].filter((each) => rest.every((other) => other.has(each))));
}
