import { describe, expect, it } from 'vitest';
import { countWays, searchSentences, sentenceEntries } from '../../../addin/views/clauses/sentences';
import { coverage } from '../../../rules/regulation/coverage';
import { yangcheng } from '../../../rules/regulation/regulation';
import { day } from '../../../rules/time/day';

const entries = sentenceEntries(yangcheng, day(2026, 11, 23));

describe('the papers sentence by sentence', () => {
  it('are all there, in order, under the paper they stand in', () => {
    expect(entries.map(({ text }) => text)).toEqual(coverage.map(({ text }) => text));
    const papers = entries.map(({ paper }) => paper).join('');
    expect(papers).toMatch(/^A+B+$/);
    expect(entries.find(({ text }) => text.startsWith('对违反预约服务'))?.paper).toBe('B');
    expect(entries.find(({ text }) => text.startsWith('违反帮办代办'))?.paper).toBe('A');
  });

  it('name the rules by their titles, with the limits in them', () => {
    const reply = entries.find(({ text }) => text.includes('1个小时内给予答复'));
    expect(reply?.ways.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^由规则核查：.*1小时/),
      '由面板提示：待办中提醒剩余的分钟',
    ]);
    expect(entries.flatMap(({ ways }) => ways).filter(({ text }) => /[{}]|\w\/\w/.test(text))).toEqual([]);
  });

  it.each([
    ['网上申报', null, 1],
    ['网上申报', 'rule', 0],
    ['第五条（五）', null, 2],
    ['没有这样的词', null, 0],
  ] as const)('are found by %s, %s', (search, by, count) => {
    expect(searchSentences(entries, search, by)).toHaveLength(count);
  });

  it('are counted by how they are kept', () => {
    const counts = countWays(entries);
    expect(searchSentences(entries, '', 'nothing')).toHaveLength(counts.nothing);
    expect(counts.rule).toBeGreaterThan(counts.nothing);
  });
});
