import { describe, expect, test } from 'vitest';
import {
  createCalendar,
  defaultCalendar,
  shippedDays,
  type DayKind,
  type SpecialDay,
} from '../../../rules/calendar';
import { day, parseIsoDay } from '../../../rules/time/day';

const at = (iso: string): number => parseIsoDay(iso) ?? NaN;

describe('what a day is', () => {
  const calendar = defaultCalendar();

  test.each<[string, DayKind, string | null, string]>([
    ['2026-05-11', 'workday', null, '5月11日（周一）是工作日'],
    ['2026-05-16', 'weekend', null, '5月16日（周六）是休息日'],
    ['2026-05-01', 'statutory', '劳动节', '5月1日（周五）是法定节假日（劳动节）'],
    ['2026-05-03', 'swapped-rest', '劳动节', '5月3日（周日）在劳动节放假期间'],
    ['2026-05-04', 'swapped-rest', '劳动节', '5月4日（周一）在劳动节放假期间'],
    ['2026-05-09', 'make-up', '劳动节', '5月9日（周六）是调休上班日（劳动节）'],
    ['2020-10-01', 'statutory', '国庆节、中秋节', '10月1日（周四）是法定节假日（国庆节、中秋节）'],
    ['2022-12-31', 'swapped-rest', '元旦', '12月31日（周六）在元旦放假期间'],
    ['2025-12-31', 'workday', null, '12月31日（周三）是工作日'],
    ['2026-12-28', 'workday', null, '12月28日（周一）是工作日'],
    ['2026-12-29', 'unknown', null, '2027年放假通知尚未导入，2026年12月29日（周二）是否放假、调休未知'],
    ['2027-01-01', 'statutory', '元旦', '1月1日（周五）是法定节假日（元旦）'],
    ['2027-01-02', 'unknown', null, '2027年放假通知尚未导入，1月2日（周六）是否放假、调休未知'],
    ['2027-07-07', 'unknown', null, '2027年放假通知尚未导入，7月7日（周三）是否放假、调休未知'],
    ['2003-12-30', 'unknown', null, '2003年放假通知尚未导入，12月30日（周二）是否放假、调休未知'],
    // The package leaves these two out of their blocks.
    ['2011-06-05', 'swapped-rest', '端午节', '6月5日（周日）在端午节放假期间'],
    ['2012-06-23', 'statutory', '端午节', '6月23日（周六）是法定节假日（端午节）'],
  ])('%s is %s', (iso, kind, name, sentence) => {
    expect(calendar.kindOf(at(iso))).toBe(kind);
    expect(calendar.kindOf(at(iso)), 'remembered').toBe(kind);
    expect(calendar.nameOf(at(iso))).toBe(name);
    expect(calendar.explain(at(iso))).toBe(sentence);
  });

  test('which notice is missing', () => {
    expect(calendar.knownYears.at(-1)).toBe(2026);
    expect(calendar.missingYear(at('2027-07-07'))).toBe(2027);
    expect(calendar.missingYear(at('2026-12-31'))).toBe(2027);
    expect(calendar.missingYear(at('2027-01-01'))).toBeNull();
    expect(calendar.missingYear(at('2026-07-07'))).toBeNull();
  });
});

describe('corrections', () => {
  const corrections: SpecialDay[] = [
    { day: day(2026, 5, 1), kind: 'workday', name: '', source: '管委会通知' },
    { day: day(2026, 5, 11), kind: 'weekend', name: '', source: '' },
    { day: day(2027, 3, 3), kind: 'workday', name: '', source: '' },
    { day: day(2026, 8, 8), kind: 'make-up', name: '抗洪值守', source: '县防指〔2026〕3号' },
  ];
  const calendar = defaultCalendar({ corrections });

  test('win over the week, the notice, the law and the unknown', () => {
    expect(calendar.kindOf(day(2026, 5, 1))).toBe('workday');
    expect(calendar.kindOf(day(2026, 5, 11))).toBe('weekend');
    expect(calendar.kindOf(day(2027, 3, 3))).toBe('workday');
    expect(calendar.missingYear(day(2027, 3, 3))).toBeNull();
  });

  test('are named as such', () => {
    expect(calendar.explain(day(2026, 5, 1))).toBe('5月1日（周五）是工作日，按人工更正（管委会通知）');
    expect(calendar.explain(day(2026, 5, 11))).toBe('5月11日（周一）是休息日，按人工更正');
    expect(calendar.explain(day(2026, 8, 8))).toBe(
      '8月8日（周六）是调休上班日（抗洪值守），按人工更正（县防指〔2026〕3号）',
    );
  });
});

describe('a calendar of one’s own', () => {
  test('knows only what it is given, and the law', () => {
    const empty = createCalendar({ days: [], years: [] });
    expect(empty.knownYears).toEqual([]);
    expect(empty.kindOf(day(2026, 5, 11))).toBe('unknown');
    expect(empty.kindOf(day(2026, 5, 2))).toBe('statutory');
  });

  test('a day of next year’s notice is known even while this year is not', () => {
    const only2023 = createCalendar({ days: shippedDays(), years: [2023] });
    expect(only2023.kindOf(day(2022, 12, 31))).toBe('swapped-rest');
    expect(only2023.kindOf(day(2022, 12, 30))).toBe('unknown');
    expect(only2023.kindOf(day(2023, 12, 30))).toBe('unknown');
  });

  test('of two entries for one day the later wins, the law excepted', () => {
    const entry = (kind: SpecialDay['kind'], date: number): SpecialDay => ({
      day: day(2026, 5, date),
      kind,
      name: '劳动节',
      source: '',
    });
    const calendar = createCalendar({
      days: [entry('swapped-rest', 9), entry('make-up', 9), entry('make-up', 2)],
      years: [2026],
    });
    expect(calendar.kindOf(day(2026, 5, 9))).toBe('make-up');
    expect(calendar.kindOf(day(2026, 5, 2))).toBe('statutory');
  });

  test('a year outside the law is refused', () => {
    expect(() => createCalendar({ days: [], years: [1999] })).toThrow(
      '日历只支持2000—2099年，收到的年份是1999',
    );
  });
});
