import { describe, expect, it } from 'vitest';
import { all, any, empty, filled, is, not } from '../../rules/conditions/build';
import type { Test } from '../../rules/conditions/expr';
import { onceTyped } from '../../templates/formulas/on-entry';

const other = is('b', '是');

describe('onceTyped', () => {
  const table: readonly (readonly [name: string, Test, Test | null])[] = [
    ['a condition on other cells stays', other, other],
    ['an empty cell can no longer blame the entry', all(other, empty('a')), null],
    ['an entry is filled', all(filled('a'), other), other],
    ['alternatives that cannot hold fall away', any(empty('a'), other), other],
    ['where it always holds there is nothing to ask', any(filled('a'), other), null],
    ['negations are seen through', not(any(empty('a'), other)), not(other)],
    ['several stay together', all(filled('a'), other, filled('c')), all(other, filled('c'))],
  ];
  it.each(table)('%s', (_, test, left) => {
    expect(onceTyped(test, 'a')).toEqual(left);
  });
});
