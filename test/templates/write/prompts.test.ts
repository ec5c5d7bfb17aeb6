import { describe, expect, it } from 'vitest';
import type { ClauseId } from '../../../rules/regulation/clauses';
import { limitInfos } from '../../../rules/regulation/limits';
import { amended, yangcheng } from '../../../rules/regulation/regulation';
import { day } from '../../../rules/time/day';
import { ledgerKeys, ledgers } from '../../../rules/ledgers';
import { fieldsOf } from '../../../templates/write/entries';
import { LONGEST_PROMPT, promptOf, shortened } from '../../../templates/write/prompts';
import { quoteFor, quotes, wordsIn } from '../../../templates/write/quotes';

const every = ledgerKeys.flatMap((key) => fieldsOf(key).map(([, field]) => ({ key, field })));
const quoted = keysOf(quotes).flatMap((id) => (quotes[id] ?? []).map((quote) => ({ id, ...quote })));

describe('quotes', () => {
  it.each(quoted)('$id: $words', ({ id, words }) => {
    const { text } = yangcheng.clauses[id];
    expect(wordsIn(text, words)).not.toBeNull();
    if (!words.includes('…')) expect(text).toContain(words);
  });

  it('speak of headings that exist, under the clause of their column', () => {
    const known = new Set(every.map(({ field }) => `${field.clause ?? ''} ${field.heading}`));
    const named = quoted.flatMap(({ id, headings = [] }) => headings.map((heading) => `${id} ${heading}`));
    expect(named.filter((each) => !known.has(each))).toEqual([]);
  });

  it('are chosen for every clause that a column cites', () => {
    const cited = new Set(every.flatMap(({ field }): ClauseId[] => (field.clause ? [field.clause] : [])));
    const whole: readonly ClauseId[] = ['B2(一)'];
    expect([...cited].filter((id) => !(id in quotes) && !whole.includes(id))).toEqual([]);
  });

  it('name the limits of their clause, and what has been changed of them since', () => {
    for (const { id, limits = [] } of quoted) {
      for (const limit of limits) expect(limitInfos[limit].clauses).toContain(id);
    }
    const law = amended(yangcheng, [
      { limit: 'reply.minutes', value: 30, from: day(2026, 5, 1), paper: '阳经开管发〔2026〕3号' },
    ]);
    expect(quoteFor(law, 'B5(一)', '答复时间').amendments).toEqual([
      '答复时限自2026年5月1日起为30分钟（阳经开管发〔2026〕3号）',
    ]);
    expect(quoteFor(law, 'B5(一)', '不同意理由').amendments).toEqual([]);
    expect(promptOf('booking', ledgers.booking.fields.repliedAt, law)).toMatch(/起为30分钟（.*）$/);
  });

  it('give the first sentence of a clause that has other words', () => {
    const other = {
      ...yangcheng.clauses['B5(一)'],
      text: '收到申请后，两个小时内答复。不同意的，说明理由。',
    };
    const law = { ...yangcheng, clauses: { ...yangcheng.clauses, 'B5(一)': other } };
    expect(quoteFor(law, 'B5(一)', '答复时间').words).toBe('收到申请后，两个小时内答复');
  });
});

function keysOf<K extends string>(record: Readonly<Partial<Record<K, unknown>>>): K[] {
  const keys: K[] = [];
  for (const key in record) keys.push(key);
  return keys;
}

describe('promptOf', () => {
  it('says whether, how and why', () => {
    expect(promptOf('booking', ledgers.booking.fields.repliedAt, yangcheng)).toBe(
      '答复结果已填写或服务结果为“已办结”或“未办结”或“视为放弃”时必填。填写日期和时间，如 2026-05-11 9:30。\n《预约服务和延时服务制度（试行）》第五条（一）：“各窗口收到预约服务申请后，应在1个小时内给予答复”',
    );
    expect(promptOf('booking', ledgers.booking.fields.refusalReason, yangcheng)).toMatch(
      /^答复结果为“不同意”时必填。\n/,
    );
    expect(promptOf('assist', ledgers.assist.fields.noticeId, yangcheng)).toMatch(
      /^服务方式为“代办”，且开始办理时间已填写或材料审查为“齐全规范”，且状态为“办理中”或“已办结”时必填。填写所指登记的编号。\n/,
    );
  });

  it('fits everywhere into what Excel shows, uncut', () => {
    for (const { key, field } of every) {
      const prompt = promptOf(key, field, yangcheng);
      expect(prompt.length).toBeLessThanOrEqual(LONGEST_PROMPT);
      expect(prompt).not.toMatch(/……$/);
    }
  });

  it('would be cut with ……', () => {
    expect(shortened('一二三四五', 4)).toBe('一二……');
    expect(shortened('一二三四', 4)).toBe('一二三四');
  });
});
