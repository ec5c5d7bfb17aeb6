import { all, any, not } from '../../rules/conditions/build';
import type { Test } from '../../rules/conditions/expr';
import { mentions } from '../../rules/conditions/walk';

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

/** Whether a condition rests on columns of the sheet that are worked out only after the entry. */
export function restsOnChecks(test: Test): boolean {
  return mentions(test, (part) => {
    if ('num' in part) return ['earned', 'taken', 'unreadEarnings'].includes(part.num);
    if (part.test === 'stranger') return part.list === 'staff';
    return ['allReadable', 'readable', 'excused'].includes(part.test);
  });
}
