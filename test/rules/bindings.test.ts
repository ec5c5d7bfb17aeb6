import { describe, expect, test } from 'vitest';
import { allRules } from '../../rules/checks/rules';
import type { Finding } from '../../rules/findings';
import { judge } from '../../rules/judge';
import { isOf } from '../../rules/records';
import { yangcheng } from '../../rules/regulation/regulation';
import { kinds } from './kinds/all';
import { ruleTables } from './scenarios/all';
import type { Case } from './scenarios/scenario';
import { findingsOf, wording } from './scenarios/verdict';

const { bindings, clauses, exemptions } = yangcheng;
const entries = Object.entries(bindings);
const situations: readonly Case[] = [
  ...ruleTables.flatMap(({ cases }) => cases),
  ...Object.values(kinds).flatMap(({ cases }) => cases),
];
const found = situations.flatMap((situation) =>
  findingsOf(situation).map((finding) => ({ situation, finding })),
);

test('every rule says which words it rests on, and nothing else does', () => {
  expect(entries.map(([rule]) => rule).sort()).toEqual(allRules.map(({ id }) => id).sort());
});

describe.each(entries)('%s', (rule, bound) => {
  test.each(bound)('$clause $words', ({ clause, words, condition, consequence }) => {
    expect(clauses[clause].text).toContain(words);
    expect(condition).not.toBe('');
    // A4 and B7 threaten what they name; no other clause names a consequence.
    expect(consequence === '严厉追究责任').toBe(/^(A4|B7)/.test(clause));
  });

  test('has words of every clause that it cites', () => {
    const cited = new Set(found.flatMap(({ finding }) => (finding.rule === rule ? finding.clauses : [])));
    const of = bound.map(({ clause }) => clause);
    expect([...cited].filter((clause) => !of.includes(clause))).toEqual([]);
    expect(allRules.find(({ id }) => id === rule)?.clauses.filter((clause) => !of.includes(clause))).toEqual(
      [],
    );
  });
});

test('words that exempt stand in the clause that they are cited from', () => {
  const astray = Object.values(exemptions)
    .flat()
    .filter(({ clause, words }) => !clauses[clause].text.includes(words));
  expect(astray).toEqual([]);
});

test('a clause that binds 代办人 alone is not held against 帮办', () => {
  const breaches = situations
    .flatMap((situation) => judgedAs('帮办', situation))
    .filter(({ level }) => ['violation', 'explained'].includes(level));
  expect(breaches.length).toBeGreaterThan(50);
  for (const finding of breaches) {
    for (const clause of finding.clauses) {
      const whom = (bindings[finding.rule] ?? [])
        .filter((each) => each.clause === clause)
        .map((each) => each.whom);
      expect(
        whom.some((each) => each !== '代办人'),
        wording(finding),
      ).toBe(true);
    }
  }
});

/** What is found of the assist cases of a situation, were all of them of that mode. */
function judgedAs(mode: '帮办' | '代办', situation: Case): readonly Finding[] {
  const { records, settings, calendar, now } = situation;
  const assist = records.assist.map((entry) => ({ ...entry, values: { ...entry.values, mode } }));
  return judge({ records: { ...records, assist }, settings, calendar, regulation: yangcheng, now }).filter(
    ({ ledger }) => ledger === 'assist',
  );
}

test('a penal clause is cited only where its own words hold', () => {
  // A4(二): 未能及时开始 …, 导致事项办理超期; B7(三): 导致 … 不能办理.
  const late = found.filter(({ finding }) => finding.rule === 'assist/within-promise');
  expect(late.length).toBeGreaterThan(10);
  for (const { situation, finding } of late) {
    const { entry } = situation;
    if (!isOf(entry, 'assist') || finding.row !== entry.row || !finding.clauses.includes('A4(二)')) continue;
    const { startedAt, promisedOn } = entry.values;
    expect(startedAt === null || startedAt >= ((promisedOn ?? 0) + 1) * 1440, wording(finding)).toBe(true);
  }
  for (const { situation, finding } of found) {
    const { entry } = situation;
    if (!finding.clauses.includes('B7(三)') || !isOf(entry, 'booking')) continue;
    expect(entry.values.outcome, wording(finding)).toBe('未办结');
  }
});
