import { describe, expect, test } from 'vitest';
import {
  defaultCalendar,
  isWorkday,
  nthWorkdayAfter,
  nthWorkdayBefore,
  workdaysBetween,
} from '../../../rules/calendar';
import { isoDay, parseIsoDay } from '../../../rules/time/day';

const calendar = defaultCalendar();
const at = (iso: string): number => parseIsoDay(iso) ?? NaN;

test.each([
  ['2026-05-11', true],
  ['2026-05-09', true],
  ['2026-05-16', false],
  ['2026-05-01', false],
  ['2026-05-04', false],
  ['2027-05-05', null],
  ['2027-05-01', false],
])('%s works: %s', (iso, expected) => {
  expect(isWorkday(calendar, at(iso))).toBe(expected);
});

describe('workdays after one day up to and including another', () => {
  test.each<[string, string, string, number]>([
    ['the first day does not count, the last does', '2026-05-11', '2026-05-13', 2],
    ['the same day', '2026-05-11', '2026-05-11', 0],
    ['over a weekend', '2026-05-15', '2026-05-18', 1],
    ['over 劳动节, with its make-up Saturday', '2026-04-30', '2026-05-11', 5],
    ['backwards is none', '2026-05-13', '2026-05-11', 0],
  ])('%s', (_, from, to, count) => {
    const answer = workdaysBetween(calendar, at(from), at(to));
    expect(answer.known && answer.value).toHaveLength(count);
  });

  test('every day is accounted for', () => {
    expect(workdaysBetween(calendar, at('2026-05-08'), at('2026-05-17')).because).toEqual([
      '第1个工作日：5月9日（周六），调休上班',
      '5月10日（周日）休息日，不计',
      '第2个工作日：5月11日（周一）',
      '第3个工作日：5月12日（周二）',
      '第4个工作日：5月13日（周三）',
      '第5个工作日：5月14日（周四）',
      '第6个工作日：5月15日（周五）',
      '5月16日（周六）至5月17日（周日）休息日，不计',
    ]);
    expect(workdaysBetween(calendar, at('2026-05-13'), at('2026-05-11')).because).toEqual([]);
  });

  test('a day nobody knows yet leaves the count unknown', () => {
    expect(workdaysBetween(calendar, at('2026-12-25'), at('2027-01-05'))).toMatchObject({
      known: false,
      because: ['2027年放假通知尚未导入，2026年12月29日（周二）是否放假、调休未知'],
    });
  });
});

describe('the n-th workday before and after', () => {
  test.each([
    ['2026-05-11', 1, '2026-05-09', '2026-05-12'],
    ['2026-05-10', 5, '2026-04-30', '2026-05-15'],
    ['2026-10-03', 1, '2026-09-30', '2026-10-08'],
    ['2026-02-20', 3, '2026-02-12', '2026-02-26'],
  ])('%s, n = %i', (iso, n, before, after) => {
    const earlier = nthWorkdayBefore(calendar, at(iso), n);
    const later = nthWorkdayAfter(calendar, at(iso), n);
    expect(earlier.known && isoDay(earlier.value)).toBe(before);
    expect(later.known && isoDay(later.value)).toBe(after);
  });

  test('the walk is explained in the order walked', () => {
    expect(nthWorkdayAfter(calendar, at('2026-09-30'), 1).because).toEqual([
      '10月1日（周四）至10月7日（周三）国庆节放假，不计',
      '第1个工作日：10月8日（周四）',
    ]);
  });

  test('unknown at the first day that is', () => {
    expect(nthWorkdayAfter(calendar, at('2026-12-25'), 1).known).toBe(true);
    expect(nthWorkdayAfter(calendar, at('2026-12-25'), 2)).toMatchObject({ known: false });
    expect(nthWorkdayBefore(calendar, at('2004-01-03'), 1)).toMatchObject({
      known: true,
      value: at('2004-01-02'),
    });
    expect(nthWorkdayBefore(calendar, at('2004-01-02'), 1)).toMatchObject({
      known: false,
      because: ['2003年放假通知尚未导入，12月31日（周三）是否放假、调休未知'],
    });
  });

  test.each([0, -1, 1.5, NaN])('n = %d is refused', (n) => {
    expect(() => nthWorkdayBefore(calendar, at('2026-05-11'), n)).toThrow(RangeError);
  });
});
