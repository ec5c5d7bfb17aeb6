import { describe, expect, test } from 'vitest';
import { defects } from '../../../rules/defects';
import { ledgerOf } from '../../../rules/ledgers';
import { defectTables } from '../scenarios/data/all';
import { expectCase } from '../scenarios/expect-case';
import { findingsOfRule } from '../scenarios/verdict';

test('every defect has scenarios: fine or at the limit, reported, and a title and condition', () => {
  expect(defectTables.map(({ rule }) => rule)).toEqual(['data/type', ...defects.map(({ id }) => id)]);
  for (const { title, condition } of defects) {
    expect(title).not.toBe('');
    expect(condition).not.toBe('');
  }
  for (const { rule, cases } of defectTables) {
    const levels = cases.map(({ expected }) => expected);
    expect(levels, rule).toContain('defect');
    expect(levels, rule).toContain(null);
  }
});

describe.each(defectTables)('$rule', ({ rule, cases }) => {
  test.each(cases)('$aspect: $name', (situation) => {
    expectCase(rule, situation);
  });

  test('is read against the clause that demands the ledger', () => {
    for (const situation of cases) {
      for (const { clauses } of findingsOfRule(rule, situation))
        expect(clauses).toEqual([ledgerOf(situation.entry.ledger).clause]);
    }
  });
});
