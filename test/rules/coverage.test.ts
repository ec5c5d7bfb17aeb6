import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allRules } from '../../rules/checks/rules';
import { defects } from '../../rules/defects';
import { coverage } from '../../rules/regulation/coverage';
import { keptText, type Kept } from '../../rules/regulation/kept';
import { clauses } from '../../rules/regulation/clauses';

/** Characters alone: line breaks, page breaks and the width of punctuation say nothing. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[*#\-—\s“”";,.:。、()《》]/g, '')
    .replace(/--/g, '');
}

const issued = readFileSync(new URL('regulation.txt', import.meta.url), 'utf8');
/** The two papers without the letter that issued them. */
const printed = plain(issued.slice(issued.indexOf('**导语：**')));

/** Headings, numbers and names of articles: what is left of the papers when all their sentences are taken out. */
const HEADINGS = [
  '导语',
  ...['第一条', '第二条', '第三条', '第四条', '第五条', '第六条', '第七条', '第八条'],
  ...['工作内容', '服务范围', '服务措施', '窗口代办平台', '红色代办平台', '服务流程', '服务要求'],
  '阳城经济技术开发区管理委员会',
  '预约服务和延时服务制度试行',
  ...['预约服务和延时服务', '内容', '范围', '时间', '程序', '要求'],
  ...['预约服务', '延时服务', '现场预约', '电话预约', '预约受理确认', '预约审批'],
  ...['一', '二', '三', '四', '五', '1', '2'],
]
  .map(plain)
  .sort((a, b) => b.length - a.length);

test('every sentence of both papers is judged, prompted, printed, or said to be beyond checking', () => {
  let left = printed;
  for (const { text } of coverage) {
    const sentence = plain(text);
    expect(left, text).toContain(sentence);
    left = left.replace(sentence, '|');
  }
  for (const heading of HEADINGS) left = left.replaceAll(heading, '|');
  expect(left.replace(/\|+/g, '|')).toBe('|');
});

test('a clause in words is covered sentence by sentence', () => {
  const covered = new Set(coverage.map(({ clause }) => clause));
  expect(Object.keys(clauses).filter((id) => ![...covered].some((each) => each === id))).toEqual([]);
});

const ids = [...allRules, ...defects].map(({ id }) => id);
const judging = coverage.flatMap(({ kept }) =>
  kept.flatMap((each) => (each.by === 'rule' ? each.rules : [])),
);

test('the rules named are there, and every rule keeps a sentence', () => {
  expect(judging.filter((id) => !ids.includes(id))).toEqual([]);
  expect(allRules.filter(({ id }) => !judging.includes(id)).map(({ id }) => id)).toEqual([]);
});

test('a rule keeps sentences of the clauses that it cites', () => {
  const astray = allRules.filter(({ id, clauses: cited }) => {
    const of = coverage.filter(({ kept }) =>
      kept.some((each) => each.by === 'rule' && each.rules.includes(id)),
    );
    return !of.some(({ clause }) => clause !== null && cited.includes(clause));
  });
  expect(astray.map(({ id }) => id)).toEqual([]);
});

describe('in words', () => {
  const titleOf = (id: string) => allRules.find((rule) => rule.id === id)?.title ?? id;

  test.each<[Kept, string]>([
    [{ by: 'rule', rules: ['booking/refusal-reason'] }, '由规则核查：不同意预约的，说明理由'],
    [{ by: 'pane', how: '待办中提醒' }, '由面板提示：待办中提醒'],
    [{ by: 'paper', how: '印有签字栏' }, '印在表上：印有签字栏'],
    [{ by: 'nothing', why: '不登记' }, '不能核查：不登记'],
  ])('%o', (kept, expected) => {
    expect(keptText(kept, titleOf)).toBe(expected);
  });
});
