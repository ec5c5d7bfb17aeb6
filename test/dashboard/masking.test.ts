import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMasking } from '../../dashboard/model/masking';
import { recordSummary } from '../../dashboard/model/record-summary';
import { textParam } from '../../rules/checks/collect-params';
import { ledgerKeys, ledgerOf } from '../../rules/ledgers';
import type { TextType } from '../../rules/params';
import { word } from '../../rules/wording/word';
import { findingWith } from '../rules/finding';
import { entry } from '../addin/world';

const [plain, hidden] = [createMasking(false), createMasking(true)];

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
  ])('in a text, %s is shown as %s', (value, masked) => {
    expect(plain.speak({ type: 'text', value })).toBe(masked);
  });

  test('no mobile number comes through, whatever stands around it', () => {
    const digits = fc.integer({ min: 0, max: 999_999_999 }).map((n) => `13${String(n).padStart(9, '0')}`);
    const around = fc.string().filter((text) => !/\d/.test(text));
    fc.assert(
      fc.property(around, digits, around, (before, phone, after) => {
        expect(plain.speak({ type: 'text', value: before + phone + after })).not.toContain(phone);
      }),
    );
  });

  test('in a column of phones any number is one', () => {
    expect(plain.speak({ type: 'phone', value: '4221234' })).toBe('***1234');
  });
});

describe('names', () => {
  test.each([
    ['张三', '张*'],
    ['欧阳修文', '欧***'],
    ['𠮷田', '𠮷*'],
    ['', ''],
  ])('%s is shown as %s', (name, masked) => {
    expect(hidden.name(name)).toBe(masked);
    expect(plain.name(name)).toBe(name);
  });

  test('are hidden by the type of a text, one by one', () => {
    expect(hidden.speak({ type: 'people', value: '张三、李小四' })).toBe('张*、李**');
    expect(hidden.speak({ type: 'text', value: '王五', person: true })).toBe('王*');
    expect(plain.speak({ type: 'people', value: '张三、李小四' })).toBe('张三、李小四');
  });

  test.each(['id', 'reference', 'creditCode', 'choice'] satisfies TextType[])(
    'nothing is hidden in %s',
    (type) => {
      expect(hidden.speak({ type, value: '13812341234' })).toBe('13812341234');
    },
  );
});

describe('what is declared to name persons', () => {
  const declared = ledgerKeys.flatMap((ledger) =>
    Object.entries(ledgerOf(ledger).fields)
      .filter(([, { type, person }]) => type === 'people' || person === true)
      .map(([key, field]) => ({ ledger, key, field })),
  );

  test.each(declared)('is masked in findings: $ledger $key', ({ field }) => {
    const finding = findingWith({
      words: { actual: '填写“{typed}”' },
      params: { typed: textParam(field, '欧阳修文') },
    });
    expect(word(finding, hidden.speak).message).not.toContain('阳修文');
    expect(word(finding, plain.speak).message).toContain('欧阳修文');
  });

  test('is masked in the line about a record', () => {
    const taken = entry('timeoff', { approvedBy: '欧阳修文' });
    expect(recordSummary(taken, hidden.speak)).toContain('批准人 欧***');
    expect(recordSummary(taken, plain.speak)).toContain('批准人 欧阳修文');
  });
});
