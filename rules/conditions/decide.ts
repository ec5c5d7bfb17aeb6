import type { LedgerKey } from '../ledgers';
import { compileTest } from './evaluate';
import type { Test } from './expr';
import type { Row } from './world';

/** The number of the first of several conditions that holds for a row; -1 where none does. */
export type Decision = (row: Row) => number;

/** Compiles conditions of which the first that holds counts. What neighbours have in common is asked once. */
export function compileDecision(ledger: LedgerKey, tests: readonly Test[]): Decision {
  return decide(
    ledger,
    tests.map((test, index) => ({ index, parts: conjuncts(test) })),
  );
}

/** A condition as the parts that must all hold. */
interface Candidate {
  readonly index: number;
  readonly parts: readonly Test[];
}

function conjuncts(test: Test): readonly Test[] {
  return test.test === 'all' ? test.parts.flatMap(conjuncts) : [test];
}

const NONE: Decision = () => -1;

function decide(ledger: LedgerKey, candidates: readonly Candidate[]): Decision {
  const [first] = candidates;
  if (first === undefined) return NONE;
  const [part] = first.parts;
  if (part === undefined) return () => first.index;
  const size = candidates.findIndex(({ parts }) => !parts.some((each) => isSame(each, part)));
  const sharing = size < 0 ? candidates : candidates.slice(0, size);
  const holds = compileTest(ledger, part);
  const inner = decide(
    ledger,
    sharing.map(({ index, parts }) => ({ index, parts: parts.filter((each) => !isSame(each, part)) })),
  );
  if (size < 0) return (row) => (holds(row) ? inner(row) : -1);
  const rest = decide(ledger, candidates.slice(size));
  return (row) => {
    const found = holds(row) ? inner(row) : -1;
    return found >= 0 ? found : rest(row);
  };
}

function isSame(left: Test, right: Test): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
