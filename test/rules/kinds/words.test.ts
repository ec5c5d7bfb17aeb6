import { describe, expect, test } from 'vitest';
import { word, type Worded } from '../../../rules/wording/word';
import type { Finding } from '../../../rules/findings';
import { ruleTables } from '../scenarios/all';
import { defectTables } from '../scenarios/data/all';
import { findingsOf } from '../scenarios/verdict';
import { kinds } from './all';

/** Every finding of every scenario, worded without what people typed. */
const said = [...[...ruleTables, ...defectTables].flatMap(({ cases }) => cases), ...kindCases()]
  .flatMap((situation) => findingsOf(situation))
  .map((finding): readonly [Finding, Worded] => [finding, word(finding, () => '某')]);

function kindCases() {
  return Object.values(kinds).flatMap(({ cases }) => cases);
}

const textOf = ({ message, because, remedy }: Worded) => [message, ...because, remedy ?? ''].join('\n');

/** Kind 18: what no finding may say, and why. */
const NEVER: readonly (readonly [why: string, words: RegExp])[] = [
  ['以上 includes the number (民法典第一千二百五十九条)', /\d+(分|分钟|小时|天|元)?以上/],
  ['a length of a day or more is said in days and hours', /(?<![\d:])(2[4-9]|[3-9]\d|\d{3,})小时/],
  [
    'what is not recorded is not stated as a fact',
    /申请人未到场|没有申请人方面的原因|没有联系申请人|从未|没有告知/,
  ],
  ['no remedy asks to fill in afterwards', /补(填|记|签|开|录|写|办)|倒签|追记/],
  ['an accusation is for people to make', /违规(?!收费)|违反|违法|失职|责任/],
  ['the papers speak Chinese', /[A-Za-z]{3,}/],
  ['不晚于 includes the day, 前 does not say', /日（周.）前(说明|告知|办结)/],
];

describe.each(NEVER)('%s', (_, words) => {
  test('in all findings of all scenarios', () => {
    const found = said.filter(([, worded]) => words.test(textOf(worded))).map(([, worded]) => textOf(worded));
    expect([...new Set(found)]).toEqual([]);
  });
});

test('there are findings of every rule and level', () => {
  expect(new Set(said.map(([{ rule }]) => rule)).size).toBeGreaterThanOrEqual(
    ruleTables.length + defectTables.length - 2,
  );
  expect([...new Set(said.map(([{ level }]) => level))].sort()).toEqual(
    ['advice', 'defect', 'explained', 'undetermined', 'violation'].sort(),
  );
});

test('a finding that has its explanation asks for none', () => {
  const asked = said.filter(
    ([{ level }, { remedy }]) => level === 'explained' && remedy?.includes('特殊情况') === true,
  );
  expect(asked).toEqual([]);
});

test('reasoning is short enough to be read', () => {
  for (const [{ rule }, { because }] of said) expect(because.length, rule).toBeLessThanOrEqual(12);
});

test('what is missing is said to be not recorded', () => {
  const stated = said.filter(
    ([{ rule, level }, { actual }]) =>
      level === 'violation' && !['notice/scope', 'notice/validity'].includes(rule) && /为空/.test(actual),
  );
  expect(stated.map(([, { message }]) => message)).toEqual([]);
});
