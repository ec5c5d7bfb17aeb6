import { describe, expect, test } from 'vitest';
import { festivalDays, LAW_YEARS, shippedNotices, statutoryDays } from '../../../rules/calendar';
import { lunarDay, lunarNewYear, qingming } from '../../../rules/calendar/lunar';
import { civil, day, isoDay, yearOf, type Day } from '../../../rules/time/day';

const MS_PER_DAY = 86_400_000;
const lunarFormat = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/** `1/1` for 正月初一; a leap month reads `6bis/1`. */
function intlLunar(at: Day): string {
  return lunarFormat.format(new Date(at * MS_PER_DAY));
}

/** The sun's apparent longitude in degrees (Meeus, Astronomical Algorithms, ch. 25, 0.01°), at Beijing midnight. */
function sunLongitude(at: Day): number {
  const t = (at + 2_440_587.5 - 8 / 24 - 2_451_545) / 36_525;
  const rad = (degrees: number): number => (degrees * Math.PI) / 180;
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t;
  const anomaly = rad(357.52911 + 35_999.05029 * t - 0.0001537 * t * t);
  const centre =
    (1.914602 - 0.004817 * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.000289 * Math.sin(3 * anomaly);
  const apparent = mean + centre - 0.00569 - 0.00478 * Math.sin(rad(125.04 - 1934.136 * t));
  return ((apparent % 360) + 360) % 360;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('lunar days', () => {
  /**
   * The new moon falls within ten minutes of midnight in Beijing, too close for the approximation in the engine (ICU):
   * 2027-02-06 23:56 and 2030-02-03 00:07 by the almanacs.
   */
  const TOO_CLOSE: Record<number, Day> = { 2027: day(2027, 2, 6), 2030: day(2030, 2, 3) };

  test.each(range(2004, 2060))('%i agrees with the Chinese calendar of the JavaScript engine', (year) => {
    const almanac = TOO_CLOSE[year];
    if (almanac === undefined) expect(intlLunar(lunarNewYear(year))).toBe('1/1');
    else expect(lunarNewYear(year)).toBe(almanac);
    expect(intlLunar(lunarDay(year, 5, 5))).toBe('5/5');
    expect(intlLunar(lunarDay(year, 8, 15))).toBe('8/15');
    expect(yearOf(lunarNewYear(year) - 1)).toBe(year);
  });

  test('every 清明 from 2000 to 2099 is the day on which the sun reaches 15°', () => {
    for (const year of range(LAW_YEARS.first, LAW_YEARS.last)) {
      const at = qingming(year);
      // One hundredth of a degree is a quarter of an hour: enough unless 清明 falls that close to midnight.
      expect(sunLongitude(at), `${year}`).toBeLessThan(15.01);
      expect(sunLongitude(at + 1), `${year}`).toBeGreaterThan(14.99);
    }
  });
});

describe('statutory days by the law in force', () => {
  const text = (year: number): string =>
    statutoryDays(year)
      .map(({ day: at, name }) => `${isoDay(at).slice(5)} ${name}`)
      .join(', ');

  test.each<[string, number, string]>([
    [
      '1999 revision: ten days, no 清明, 端午, 中秋',
      2007,
      '01-01 元旦, 02-18 春节, 02-19 春节, 02-20 春节, 05-01 劳动节, 05-02 劳动节, 05-03 劳动节, 10-01 国庆节, 10-02 国庆节, 10-03 国庆节',
    ],
    [
      '2007 revision: 除夕 is free',
      2008,
      '01-01 元旦, 02-06 春节, 02-07 春节, 02-08 春节, 04-04 清明节, 05-01 劳动节, 06-08 端午节, 09-14 中秋节, 10-01 国庆节, 10-02 国庆节, 10-03 国庆节',
    ],
    [
      '2013 revision: 除夕 is not',
      2014,
      '01-01 元旦, 01-31 春节, 02-01 春节, 02-02 春节, 04-05 清明节, 05-01 劳动节, 06-02 端午节, 09-08 中秋节, 10-01 国庆节, 10-02 国庆节, 10-03 国庆节',
    ],
    [
      '2024 revision: 除夕 again, and May 2',
      2026,
      '01-01 元旦, 02-16 春节, 02-17 春节, 02-18 春节, 02-19 春节, 04-05 清明节, 05-01 劳动节, 05-02 劳动节, 06-19 端午节, 09-25 中秋节, 10-01 国庆节, 10-02 国庆节, 10-03 国庆节',
    ],
  ])('%s (%i)', (_, year, expected) => {
    expect(text(year)).toBe(expected);
  });

  test('two festivals on one day are one day with both names', () => {
    expect(text(2020)).toContain('10-01 国庆节、中秋节, 10-02 国庆节');
    expect(text(2009)).toContain('10-03 国庆节、中秋节');
    expect(statutoryDays(2020)).toHaveLength(10);
  });

  test('the source names the revision', () => {
    expect(statutoryDays(2024)[0]?.source).toBe('《全国年节及纪念日放假办法》（2013年修订）');
    expect(statutoryDays(2025)[0]?.source).toBe('《全国年节及纪念日放假办法》（2024年修订）');
  });

  test.each(range(LAW_YEARS.first, LAW_YEARS.last))(
    '%i: as many as the law says, ascending, within the year',
    (year) => {
      const days = statutoryDays(year).map((each) => each.day);
      expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
      expect(days.every((at) => yearOf(at) === year)).toBe(true);
      const total = festivalDays(year).reduce((sum, festival) => sum + festival.days.length, 0);
      expect(total).toBe(year >= 2025 ? 13 : year >= 2008 ? 11 : 10);
    },
  );

  test('no answer outside the years of the law', () => {
    expect(statutoryDays(1999)).toEqual([]);
    expect(statutoryDays(2100)).toEqual([]);
    expect(statutoryDays(2026.5)).toEqual([]);
  });
});

describe('shipped notices against the law and the week', () => {
  test('there is one for each year from 2004 to 2026', () => {
    expect(shippedNotices().map(({ year }) => year)).toEqual(range(2004, 2026));
  });

  test('every statutory day of the law is among the days of its notice', () => {
    for (const { year, days } of shippedNotices()) {
      const free = days.filter(({ kind }) => kind === 'statutory').map((each) => each.day);
      expect(free, `${year}`).toEqual(statutoryDays(year).map((each) => each.day));
    }
  });

  test('every make-up day is a Saturday or Sunday, and no day is given twice', () => {
    const all = shippedNotices().flatMap(({ days }) => days);
    for (const { day: at, kind } of all) {
      if (kind === 'make-up') expect([6, 0], isoDay(at)).toContain(new Date(at * MS_PER_DAY).getUTCDay());
    }
    expect(new Set(all.map((each) => each.day)).size).toBe(all.length);
  });

  test('a notice reaches back to December 29 of the year before, never further', () => {
    const early = shippedNotices().flatMap(({ year, days }) =>
      days.filter((each) => yearOf(each.day) !== year),
    );
    expect(early.length).toBeGreaterThan(0);
    for (const { day: at, name } of early) {
      const { month, date } = civil(at);
      expect({ month, name, late: date >= 29 }).toEqual({ month: 12, name: '元旦', late: true });
    }
    expect(early.map((each) => civil(each.day).date)).toContain(29);
    expect(early.every((each) => each.day >= day(2006, 12, 29))).toBe(true);
  });
});
