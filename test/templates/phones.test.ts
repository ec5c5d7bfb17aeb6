import { describe, expect, it } from 'vitest';
import { maskPhoneCell, maskPhones } from '../../templates/phones';

describe('maskPhoneCell', () => {
  it.each([
    ['13812345678', '138****5678'],
    ['138 1234 5678', '138****5678'],
    ['0356-4221234', '0356-****234'],
    ['4221234', '***1234'],
    ['42212345', '****2345'],
    ['4221234、13812345678转801', '***1234、138****5678转801'],
    ['138****5678', '138****5678'],
    ['12345', '12345'],
    ['无', '无'],
  ])('%s', (text, masked) => {
    expect(maskPhoneCell(text)).toBe(masked);
  });
});

describe('maskPhones', () => {
  it('leaves ids, dates and credit codes', () => {
    const text = '招商-YY-2026-0001 于2026-05-11，91140522MA0GTXXX1A';
    expect(maskPhones(text)).toBe(text);
  });
});
