import { describe, expect, test } from 'vitest';
import { findingsOf, wording } from '../scenarios/verdict';
import { kinds } from './all';

describe.each(Object.entries(kinds))('%s', (_, { title, cases }) => {
  test(`${title}: several situations, each with a name of its own`, () => {
    expect(cases.length).toBeGreaterThanOrEqual(4);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  test.each(cases)('$name', ({ found, says = [], cites, never, ...situation }) => {
    const findings = findingsOf(situation);
    const text = findings.map(wording).join('\n');
    expect(findings.map(({ rule, level }) => `${rule} ${level}`).sort(), text).toEqual([...found].sort());
    for (const part of says) expect(text).toContain(part);
    for (const part of never) expect(text).not.toContain(part);
    for (const [rule, clauses] of Object.entries(cites)) {
      expect(findings.filter((each) => each.rule === rule).map((each) => each.clauses)).toEqual([clauses]);
    }
  });
});
