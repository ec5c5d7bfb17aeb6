import { describe, expect, it } from 'vitest';
import { clauseEntries, searchClauses } from '../../../addin/views/clauses/clause-search';
import { allRules } from '../../../rules/checks/rules';
import { clauses } from '../../../rules/regulation/clauses';
import { yangcheng } from '../../../rules/regulation/regulation';
import { day } from '../../../rules/time/day';

const entries = clauseEntries(yangcheng, day(2026, 11, 23));

describe('clauseEntries', () => {
  it('holds every clause in order, and every rule under each clause it rests on', () => {
    expect(entries.map(({ id }) => id)).toEqual(Object.keys(clauses));
    const placed = entries.flatMap(({ rules }) => rules.map(({ id }) => id));
    expect(placed.sort()).toEqual(allRules.flatMap(({ id, clauses: on }) => on.map(() => id)).sort());
  });
});

describe('searchClauses', () => {
  it.each([
    ['1-5个工作日', ['B4(一)', 'B4(二)']],
    ['第五条（五） 30分钟', ['B5(五)']],
    ['booking/abandoned-early', ['B5(五)']],
    ['挂牌上岗', ['A1.2']],
    ['没有这样的词', []],
  ])('finds %s', (search, expected) => {
    expect(searchClauses(entries, search).map(({ id }) => id)).toEqual(expected);
  });

  it('finds everything when nothing is asked', () => {
    expect(searchClauses(entries, '  ')).toHaveLength(entries.length);
  });
});
