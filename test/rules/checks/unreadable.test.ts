import { describe, expect, test } from 'vitest';
import { allRules } from '../../../rules/checks/rules';
import { valueOf, type Entry } from '../../../rules/records';
import { ruleTables } from '../scenarios/all';
import type { Case } from '../scenarios/scenario';
import { findingsOf, findingsOfRule } from '../scenarios/verdict';

/** The same situation, but nobody can read what the cell of that field holds. */
function blurred(situation: Case, field: string): Case {
  const { entry, records } = situation;
  const values = { ...entry.values, [field]: null };
  const problem = {
    field,
    rule: 'data/type',
    typed: '？',
    refused: { reason: 'no-value' },
    right: { form: 'value' },
  } as const;
  const unreadable: Entry = { ...entry, values, problems: [...entry.problems, problem] };
  const rows = records[entry.ledger].map((each) => (each === entry ? unreadable : each));
  return { ...situation, entry: unreadable, records: { ...records, [entry.ledger]: rows } };
}

describe.each(ruleTables)('$rule', ({ rule, cases }) => {
  const reads = allRules.find(({ id }) => id === rule)?.reads ?? [];
  const found = cases.filter(({ expected }) => expected !== null);
  const silent = cases.filter(({ expected }) => expected === null);

  test.each([...reads])('is silent when the cell of %s cannot be read', (field) => {
    for (const situation of found) expect(findingsOfRule(rule, blurred(situation, field))).toEqual([]);
  });

  test('takes no unreadable cell for an empty one', () => {
    for (const situation of silent) {
      for (const field of Object.keys(situation.entry.values)) {
        // An undated record is judged by the law of today, so its day is left as it is.
        if (valueOf(situation.entry, field) === null || situation.aspect === 'before') continue;
        expect(findingsOfRule(rule, blurred(situation, field)), `${situation.name}: ${field}`).toEqual([]);
      }
    }
  });

  test('leaves the cell to its defect', () => {
    const [situation] = found;
    const [field] = reads;
    if (situation === undefined || field === undefined) throw new Error('no situation with a finding');
    const rules = findingsOf(blurred(situation, field)).map((finding) => finding.rule);
    expect(rules.filter((each) => each === 'data/type')).toEqual(['data/type']);
  });
});
