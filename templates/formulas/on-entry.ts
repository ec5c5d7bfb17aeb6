import { all, any, not } from '../../rules/conditions/build';
import type { Test } from '../../rules/conditions/expr';
import type { LedgerKey } from '../../rules/ledgers';
import { mentions } from '../../rules/conditions/walk';
import { fieldOf } from './refs';

/**
 * What is left of a condition once it is known that something has been typed into a field's cell.
 * @returns null where nothing is left to ask of other cells
 */
export function onceTyped(test: Test, field: string): Test | null {
  const left = fold(test, field);
  return typeof left === 'boolean' ? null : left;
}

function fold(test: Test, field: string): Test | boolean {
  switch (test.test) {
    case 'filled':
      return test.field === field ? true : test;
    case 'not': {
      const part = fold(test.part, field);
      return typeof part === 'boolean' ? !part : not(part);
    }
    case 'all':
    case 'any': {
      const settles = test.test === 'any';
      const parts = test.parts.map((part) => fold(part, field));
      if (parts.includes(settles)) return settles;
      const open = parts.filter((part): part is Test => typeof part !== 'boolean');
      const [only] = open;
      if (only === undefined) return !settles;
      if (open.length === 1) return only;
      return settles ? any(...open) : all(...open);
    }
    default:
      return test;
  }
}

/** Whether one of the conditions holds; what neighbours begin with alike is asked once. */
export function oneOf(tests: readonly Test[]): Test {
  const joined: Test[] = [];
  for (const test of tests) {
    const last = joined.at(-1);
    const common = last === undefined ? null : commonStart(last, test);
    if (common === null) joined.push(test);
    else joined[joined.length - 1] = common;
  }
  const [only] = joined;
  return joined.length === 1 && only !== undefined ? only : any(...joined);
}

/** Two conditions with the same first part as one; null where they begin differently. */
function commonStart(left: Test, right: Test): Test | null {
  if (left.test !== 'all' || right.test !== 'all') return null;
  const [first, ...others] = left.parts;
  const [same, ...more] = right.parts;
  if (first === undefined || JSON.stringify(first) !== JSON.stringify(same)) return null;
  const [inner] = others;
  const before = others.length === 1 && inner?.test === 'any' ? inner.parts : [all(...others)];
  return all(first, any(...before, all(...more)));
}

/** Whether a condition on rows of a ledger rests on columns of the sheet that are worked out only after the entry. */
export function restsOnChecks(ledger: LedgerKey, test: Test): boolean {
  return mentions(test, (part) => {
    if ('num' in part) return false;
    if (part.test === 'notListed') return part.list === 'staff';
    if (part.test === 'filled') return fieldOf(ledger, part.field).reason === true;
    return RESTING.includes(part.test);
  });
}

const RESTING: readonly Test['test'][] = [
  'allReadable',
  'readable',
  'namesNoMatter',
  'overdrawn',
  'accountUnsure',
];
