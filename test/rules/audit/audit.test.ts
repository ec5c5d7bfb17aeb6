import { describe, expect, test } from 'vitest';
import { judged } from './audit';
import { audits } from './all';

/**
 * Written by hand from the regulation and from how its clauses are read, without a look at the rules: an opinion that they are held
 * against, through workbooks.
 */
describe('the audit', () => {
  test.each(audits)('$name', async ({ found, ...audited }) => {
    const said = await judged({ ...audited, found });
    const text = said.map(({ rule, level, message }) => `${rule} ${level}  ${message}`).join('\n');
    const expected = found.map((each) => (each.includes(' ') ? each : `${each} violation`));
    expect(said.map(({ rule, level }) => `${rule} ${level}`).sort(), text).toEqual(expected.sort());
  });
});

test('is large enough, and names no situation twice', () => {
  expect(audits.length).toBeGreaterThanOrEqual(120);
  expect(new Set(audits.map(({ name }) => name)).size).toBe(audits.length);
});
