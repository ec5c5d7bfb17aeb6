import { describe, expect, test } from 'vitest';
import { bookingWindow, defaultCalendar, isBookableDay, nextBookableDays } from '../../../rules/calendar';
import { isoDay, parseIsoDay, type Day } from '../../../rules/time/day';

const LEAD = { first: 1, last: 5 };

const calendar = defaultCalendar();

function at(iso: string): Day {
  const day = parseIsoDay(iso);
  if (day === null) throw new Error(`bad date ${iso}`);
  return day;
}

describe('booking window, known answers of domain.md', () => {
  test.each([
    ['2026-05-16', '05-11 05-12 05-13 05-14 05-15'],
    ['2026-05-17', '05-11 05-12 05-13 05-14 05-15'],
    ['2026-05-10', '04-30 05-06 05-07 05-08 05-09'],
    ['2026-03-01', '02-24 02-25 02-26 02-27 02-28'],
    ['2026-09-19', '09-14 09-15 09-16 09-17 09-18'],
    ['2026-10-11', '09-29 09-30 10-08 10-09 10-10'],
  ])('%s may be applied for on %s', (booked, days) => {
    expect(isBookableDay(calendar, at(booked))).toMatchObject({ known: true, value: true });
    const window = bookingWindow(calendar, at(booked), LEAD);
    expect(window.known && window.value.map((day) => isoDay(day).slice(5)).join(' ')).toBe(days);
  });

  test.each([
    ['2026-05-09', '5月9日（周六）是调休上班日'],
    ['2026-05-02', '5月2日（周六）在劳动节放假期间'],
    ['2026-09-20', '9月20日（周日）是调休上班日'],
    ['2026-05-03', '5月3日（周日）在劳动节放假期间'],
    ['2026-05-13', '5月13日（周三）不是周六、周日'],
  ])('%s is not bookable: %s', (booked, because) => {
    expect(isBookableDay(calendar, at(booked))).toMatchObject({
      known: true,
      value: false,
      because: [because],
    });
  });

  test('the reasoning names what counted and what did not', () => {
    expect(bookingWindow(calendar, at('2026-05-10'), LEAD).because).toEqual([
      '第1个工作日：5月9日（周六），调休上班',
      '第2个工作日：5月8日（周五）',
      '第3个工作日：5月7日（周四）',
      '第4个工作日：5月6日（周三）',
      '5月1日（周五）至5月5日（周二）劳动节放假，不计',
      '第5个工作日：4月30日（周四）',
    ]);
  });

  test('nothing is said about a year whose notice is missing', () => {
    const reason = ['2027年放假通知尚未导入，1月2日（周六）是否放假、调休未知'];
    expect(isBookableDay(calendar, at('2027-01-02'))).toMatchObject({ known: false, because: reason });
    expect(bookingWindow(calendar, at('2027-01-03'), LEAD)).toMatchObject({ known: false, because: reason });
  });

  test('the last days of a loaded year wait for the next notice, which may move them', () => {
    expect(bookingWindow(calendar, at('2026-12-27'), LEAD).known).toBe(true);
    expect(bookingWindow(calendar, at('2026-12-30'), LEAD).because).toEqual([
      '2027年放假通知尚未导入，2026年12月29日（周二）是否放假、调休未知',
    ]);
  });
});

describe('days that an application can still reach', () => {
  test.each([
    ['a Friday reaches the weekend at once', '2026-05-15', '2026-05-16 2026-05-17'],
    ['a Monday reaches its own weekend only', '2026-05-11', '2026-05-16 2026-05-17'],
    ['a make-up Saturday reaches its Sunday and the next Saturday not', '2026-05-09', '2026-05-10'],
    ['the last workday before the long holiday: only the Sunday behind it', '2026-09-30', '2026-10-11'],
    ['before 春节: no weekend within five workdays', '2026-02-14', ''],
    ['not on a rest day', '2026-05-16', ''],
  ])('%s', (_, applied, expected) => {
    const answer = nextBookableDays(calendar, at(applied), 9, LEAD);
    expect(answer.known && answer.value.map(isoDay).join(' ')).toBe(expected);
    for (const day of answer.known ? answer.value : []) {
      const window = bookingWindow(calendar, day, LEAD);
      expect(window.known && window.value).toContain(at(applied));
    }
  });

  test('as many as asked for are known even when the search would end in an unknown year', () => {
    expect(nextBookableDays(calendar, at('2026-12-24'), 2, LEAD)).toMatchObject({ known: true });
    expect(nextBookableDays(calendar, at('2026-12-24'), 3, LEAD)).toMatchObject({ known: false });
  });

  test('each reason or its absence is explained', () => {
    expect(nextBookableDays(calendar, at('2026-05-16'), 1, LEAD).because).toEqual([
      '5月16日（周六）不是工作日，不能提出预约申请',
    ]);
    expect(nextBookableDays(calendar, at('2026-02-14'), 1, LEAD).because).toEqual([
      '2月14日（周六）提出申请，此后5个工作日内没有可预约的周六、周日',
    ]);
    expect(nextBookableDays(calendar, at('2026-05-15'), 1, LEAD).because).toEqual([
      '5月15日（周五）在5月16日（周六）前1-5个工作日内',
    ]);
  });
});
