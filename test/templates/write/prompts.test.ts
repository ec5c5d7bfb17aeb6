import { describe, expect, it } from 'vitest';
import { clauses, type ClauseId } from '../../../rules/regulation/clauses';
import { ledgerKeys, ledgers } from '../../../rules/ledgers';
import { fieldsOf } from '../../../templates/write/entries';
import { LONGEST_PROMPT, promptOf, shortened } from '../../../templates/write/prompts';
import { excerpts } from '../../../templates/write/quotes';

const every = ledgerKeys.flatMap((key) => fieldsOf(key).map(([, field]) => ({ key, field })));
const quoted = Object.entries(excerpts).flatMap(([id, { any, of }]) =>
  [any, ...Object.keys(of ?? {})].map((words) => [id, words] as const),
);

describe('excerpts', () => {
  it.each(quoted)('%s: %s', (id, words) => {
    const text = Object.entries(clauses).find(([each]) => each === id)?.[1].text;
    expect(text).toContain(words);
  });

  it('speak of headings that exist, under the clause of their column', () => {
    const known = new Set(every.map(({ field }) => `${field.clause ?? ''} ${field.heading}`));
    const named = Object.entries(excerpts).flatMap(([id, { of }]) =>
      Object.values(of ?? {}).flatMap((headings) => headings.map((heading) => `${id} ${heading}`)),
    );
    expect(named.filter((each) => !known.has(each))).toEqual([]);
  });

  it('are chosen for every clause that a column cites', () => {
    const cited = new Set(every.flatMap(({ field }): ClauseId[] => (field.clause ? [field.clause] : [])));
    const whole: readonly ClauseId[] = ['B2(一)'];
    expect([...cited].filter((id) => !(id in excerpts) && !whole.includes(id))).toEqual([]);
  });
});

describe('promptOf', () => {
  it('says whether, how and why', () => {
    expect(promptOf('booking', ledgers.booking.fields.repliedAt)).toBe(
      '填写日期和时间，如 2026-05-11 9:30。\n《预约服务和延时服务制度（试行）》第五条（一）：“各窗口收到预约服务申请后，应在1个小时内给予答复”',
    );
    expect(promptOf('booking', ledgers.booking.fields.refusalReason)).toMatch(
      /^“答复结果”为不同意时必填。\n/,
    );
    expect(promptOf('assist', ledgers.assist.fields.noticeId)).toMatch(
      /^“服务方式”为代办，且“材料审查”为齐全规范或“开始办理时间”已填写时必填。填写所指登记的编号。\n/,
    );
  });

  it('fits everywhere into what Excel shows, uncut', () => {
    for (const { key, field } of every) {
      const prompt = promptOf(key, field);
      expect(prompt.length).toBeLessThanOrEqual(LONGEST_PROMPT);
      expect(prompt).not.toMatch(/……$/);
    }
  });

  it('would be cut with ……', () => {
    expect(shortened('一二三四五', 4)).toBe('一二……');
    expect(shortened('一二三四', 4)).toBe('一二三四');
  });
});
