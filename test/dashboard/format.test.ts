import { expect, test } from 'vitest';
import { countText, numberText, valueText } from '../../dashboard/model/format';

test.each([
  [0.9337, 'share', '93.4%', '93.4%'],
  [1, 'share', '100%', '100%'],
  [23.5, 'minutes', '23.5', '23.5 分钟'],
  [66.933333, 'hours', '66.9', '66.9 小时'],
  [1204, 'count', '1,204', '1,204'],
  [0, 'count', '0', '0'],
  [null, 'share', '—', '—'],
  [null, 'minutes', '—', '—'],
] as const)('%s as %s is %s', (value, unit, number, text) => {
  expect(numberText(value, unit)).toBe(number);
  expect(valueText(value, unit)).toBe(text);
});

test('counts are grouped by thousands', () => {
  expect(countText(20000)).toBe('20,000');
});
