import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMasking } from '../../dashboard/model/masking';

describe('phones', () => {
  test.each([
    ['13812341234', '138****1234'],
    ['138 1234 1234', '138****1234'],
    ['138-1234-1234', '138****1234'],
    ['实际“13812341234”，应为11位', '实际“138****1234”，应为11位'],
    ['0356-4223456', '0356-****456'],
    ['03564223456', '0356-****456'],
    ['010-62345678', '010-****5678'],
    // A record id, a day and a credit code are no phones.
    ['招商-YY-2026-0001', '招商-YY-2026-0001'],
    ['2026-11-23', '2026-11-23'],
    ['91140522MA0GTXXX15', '91140522MA0GTXXX15'],
    ['911405221381234123412X', '911405221381234123412X'],
  ])('%s is shown as %s', (text, masked) => {
    expect(createMasking(null).text(text)).toBe(masked);
  });

  test('no mobile number comes through, whatever stands around it', () => {
    const digits = fc.integer({ min: 0, max: 999_999_999 }).map((n) => `13${String(n).padStart(9, '0')}`);
    const around = fc.string().filter((text) => !/\d/.test(text));
    fc.assert(
      fc.property(around, digits, around, (before, phone, after) => {
        expect(createMasking(null).text(before + phone + after)).not.toContain(phone);
      }),
    );
  });
});

describe('names', () => {
  test.each([
    ['张三', '张*'],
    ['欧阳修文', '欧***'],
    ['𠮷田', '𠮷*'],
    ['', ''],
  ])('%s is shown as %s', (name, masked) => {
    expect(createMasking([]).name(name)).toBe(masked);
  });

  test('known names are hidden inside messages, the longest first', () => {
    const masking = createMasking(['王小', '王小明', '李.四']);
    expect(masking.text('王小明与李.四、王小到场，李某四未到')).toBe('王**与李**、王*到场，李某四未到');
    expect(masking.name('王小明')).toBe('王**');
  });

  test('stay unless asked for, while phones are masked all the same', () => {
    const masking = createMasking(null);
    expect(masking.text('王小明 13812341234')).toBe('王小明 138****1234');
    expect(masking.name('王小明')).toBe('王小明');
  });
});
