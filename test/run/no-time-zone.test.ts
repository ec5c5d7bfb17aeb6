import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

const at = new Date(0);

describe('a test that runs in one time zone', () => {
  it.each<readonly [string, () => unknown]>([
    ['a part of the local date', () => at.getHours()],
    ['the offset', () => at.getTimezoneOffset()],
    ['a date changed by local parts', () => at.setDate(3)],
    ['a date made of local parts', () => new Date(2026, 4, 11)],
    ['a date read without a zone', () => new Date('2026-05-11T09:00')],
    ['a date parsed without a zone', () => Date.parse('May 11, 2026')],
    ['a date as text', () => String(at)],
    ['a date in local words', () => at.toLocaleDateString('zh-CN')],
    ['the time as text', () => Date()],
    ['a format without a zone', () => new Intl.DateTimeFormat('zh-CN')],
    ['a format without a zone, called', () => Intl.DateTimeFormat('zh-CN')],
  ])('may not ask for %s', (_, ask) => {
    expect(ask).toThrow('*.zone.test.ts');
  });

  it.each<readonly [string, () => unknown]>([
    ['the present', () => new Date()],
    ['parts in UTC', () => at.getUTCHours() + at.getTime()],
    ['dates made and read in UTC', () => [new Date(Date.UTC(2026, 4, 11)), new Date('2026-05-11T09:00Z')]],
    ['a date alone, which is read in UTC', () => Date.parse('2026-05-11')],
    ['standard texts', () => [at.toISOString(), at.toUTCString(), JSON.stringify(at)]],
    ['a format of a zone', () => new Intl.DateTimeFormat('zh-CN', { timeZone: 'UTC' })],
    ['stamps in a zip', () => zipSync({ a: strToU8('a') })],
  ])('may ask for %s', (_, ask) => {
    expect(ask).not.toThrow();
  });
});
