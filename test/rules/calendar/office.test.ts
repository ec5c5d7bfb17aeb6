import { describe, expect, test } from 'vitest';
import {
  checkOfficeHours,
  defaultCalendar,
  officeMinutes,
  seasonOn,
  type OfficeHours,
  type Season,
} from '../../../rules/calendar';
import { day } from '../../../rules/time/day';
import { parseIsoMoment } from '../../../rules/time/moment';

const calendar = defaultCalendar();
const at = (iso: string): number => parseIsoMoment(iso) ?? NaN;
const time = (hour: number, minute = 0): number => hour * 60 + minute;

const summer: Season = {
  name: '夏季',
  from: { month: 5, date: 1 },
  to: { month: 9, date: 30 },
  morning: { open: time(8), close: time(12) },
  afternoon: { open: time(15), close: time(18) },
};
const winter: Season = {
  name: '冬季',
  from: { month: 10, date: 1 },
  to: { month: 4, date: 30 },
  morning: { open: time(8), close: time(12) },
  afternoon: { open: time(14, 30), close: time(17, 30) },
};
const hours: OfficeHours = { seasons: [summer, winter] };

describe('seasons', () => {
  test.each([
    [day(2026, 4, 30), '冬季'],
    [day(2026, 5, 1), '夏季'],
    [day(2026, 9, 30), '夏季'],
    [day(2026, 10, 1), '冬季'],
    [day(2026, 12, 31), '冬季'],
    [day(2027, 1, 1), '冬季'],
    [day(2028, 2, 29), '冬季'],
  ])('day %i is in %s', (on, name) => {
    expect(seasonOn(hours, on)?.name).toBe(name);
  });

  test('none where none is set', () => {
    expect(seasonOn({ seasons: [summer] }, day(2026, 1, 1))).toBeNull();
  });
});

describe('checking office hours as entered', () => {
  const messages = (...seasons: Season[]): string[] =>
    checkOfficeHours({ seasons }).map(({ message }) => message);
  const allYear: Season = {
    ...summer,
    name: '全年',
    from: { month: 1, date: 1 },
    to: { month: 12, date: 31 },
  };

  test.each<[string, Season[], string[]]>([
    ['two that fill the year', [summer, winter], []],
    ['one for the whole year', [allYear], []],
    [
      'one that wraps from March to the end of February, leap day included',
      [{ ...allYear, from: { month: 3, date: 1 }, to: { month: 2, date: 29 } }],
      [],
    ],
    ['none yet', [], ['尚未设置办公时间，应至少填写一个时段']],
    ['a gap', [summer, { ...winter, from: { month: 10, date: 8 } }], ['10月1日至10月7日没有办公时间']],
    [
      'the leap day forgotten',
      [
        { ...allYear, to: { month: 2, date: 28 } },
        { ...allYear, name: '其余', from: { month: 3, date: 1 } },
      ],
      ['2月29日至2月29日没有办公时间'],
    ],
    [
      'an overlap',
      [summer, { ...winter, from: { month: 9, date: 1 } }],
      ['9月1日至9月30日有两个以上时段重叠：“夏季”、“冬季”'],
    ],
    [
      'closing before opening',
      [{ ...allYear, morning: { open: time(12), close: time(8) } }],
      ['“全年”上午下班时间应晚于上班时间，填写的是12:00至08:00'],
    ],
    [
      'closing at opening',
      [{ ...allYear, afternoon: { open: time(15), close: time(15) } }],
      ['“全年”下午下班时间应晚于上班时间，填写的是15:00至15:00'],
    ],
    [
      'afternoon before noon',
      [{ ...allYear, afternoon: { open: time(11), close: time(17) } }],
      ['“全年”下午上班时间（11:00）不应早于上午下班时间（12:00）'],
    ],
    [
      'a date that does not exist',
      [{ ...allYear, to: { month: 11, date: 31 } }],
      ['“全年”结束日期应为存在的月日，填写的是11月31日'],
    ],
    [
      'a time beyond midnight',
      [{ ...allYear, afternoon: { open: time(15), close: time(25) } }],
      ['“全年”下午时间应在00:00至24:00之间'],
    ],
    [
      'no number',
      [{ ...allYear, morning: { open: NaN, close: time(12) } }],
      ['“全年”上午时间应在00:00至24:00之间'],
    ],
  ])('%s', (_, seasons, expected) => {
    expect(messages(...seasons)).toEqual(expected);
  });

  test('a problem names its season', () => {
    expect(checkOfficeHours({ seasons: [{ ...allYear, morning: { open: 1, close: 0 } }] })[0]?.season).toBe(
      '全年',
    );
  });
});

describe('office minutes', () => {
  test.each<[string, string, string, number]>([
    ['inside the morning', '2026-05-11T09:00', '2026-05-11T09:50', 50],
    ['to the second', '2026-05-11T09:00', '2026-05-11T10:00:01', 60 + 1 / 60],
    ['over lunch', '2026-05-11T11:30', '2026-05-11T15:30', 60],
    ['before opening', '2026-05-11T06:00', '2026-05-11T08:10', 10],
    ['after closing, overnight', '2026-05-11T17:50', '2026-05-12T08:20', 30],
    ['over the weekend', '2026-05-15T17:30', '2026-05-18T08:30', 60],
    ['on a make-up Saturday', '2026-05-09T08:00', '2026-05-09T18:00', 420],
    ['over 劳动节 into other hours', '2026-04-30T17:00', '2026-05-06T08:30', 60],
    ['only at night', '2026-05-11T20:00', '2026-05-11T23:00', 0],
    ['only at lunch', '2026-05-11T12:00', '2026-05-11T15:00', 0],
    ['no time at all', '2026-05-11T09:00', '2026-05-11T09:00', 0],
    ['backwards', '2026-05-11T09:50', '2026-05-11T09:00', -50],
    ['a rest day of an unknown year, fixed by law', '2027-01-01T09:00', '2027-01-01T10:00', 0],
  ])('%s', (_, from, to, expected) => {
    const answer = officeMinutes(calendar, hours, at(from), at(to));
    expect(answer.known && answer.value).toBe(expected);
  });

  test('every day is accounted for', () => {
    expect(officeMinutes(calendar, hours, at('2026-05-08T11:30'), at('2026-05-11T08:20')).because).toEqual([
      '5月8日（周五）11:30至12:00、15:00至18:00，计3小时30分',
      '5月9日（周六）08:00至12:00、15:00至18:00，计7小时',
      '5月10日（周日）是休息日，不计',
      '5月11日（周一）08:00至08:20，计20分',
    ]);
    expect(officeMinutes(calendar, hours, at('2026-05-11T12:10'), at('2026-05-11T13:00')).because).toEqual([
      '5月11日（周一）不在办公时间内，计0分',
    ]);
  });

  test('long reasoning ends', () => {
    const { because } = officeMinutes(calendar, hours, at('2026-01-05T08:00'), at('2026-11-02T08:00'));
    expect(because).toHaveLength(7);
    expect(because.at(-1)).toBe('2026年1月11日（周日）起的各日从略');
  });

  test('unknown when a day or the hours of a workday are', () => {
    expect(officeMinutes(calendar, hours, at('2026-12-31T09:00'), at('2026-12-31T10:00'))).toMatchObject({
      known: false,
      because: ['2027年放假通知尚未导入，2026年12月31日（周四）是否放假、调休未知'],
    });
    expect(
      officeMinutes(calendar, { seasons: [] }, at('2026-05-11T09:00'), at('2026-05-11T10:00')),
    ).toMatchObject({
      known: false,
      because: ['5月11日（周一）的办公时间尚未设置'],
    });
    expect(
      officeMinutes(calendar, { seasons: [] }, at('2026-05-16T09:00'), at('2026-05-16T10:00')),
    ).toMatchObject({
      known: true,
      value: 0,
    });
    expect(officeMinutes(calendar, hours, at('2027-03-03T10:00'), at('2027-03-03T09:00')).known).toBe(false);
  });

  test('a cell from another millennium stops at once', () => {
    expect(officeMinutes(calendar, hours, at('2026-05-11T09:00'), at('9999-05-11T09:00')).known).toBe(false);
  });
});
