import chineseDays from 'chinese-days/dist/chinese-days.json';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bookingWindow,
  defaultCalendar,
  isBookableDay,
  isWorkday,
  nextBookableDays,
  nthWorkdayAfter,
  nthWorkdayBefore,
  officeMinutes,
  workdaysBetween,
  type Answer,
  type OfficeHours,
} from '../../../rules/calendar';
import { day, isoDay, weekday, type Day } from '../../../rules/time/day';
import { dayOfMoment, MINUTES_PER_DAY } from '../../../rules/time/moment';

const LEAD = { first: 1, last: 5 };

const calendar = defaultCalendar();
const hours: OfficeHours = {
  seasons: [
    {
      name: '夏季',
      from: { month: 5, date: 1 },
      to: { month: 9, date: 30 },
      morning: { open: 480, close: 720 },
      afternoon: { open: 900, close: 1080 },
    },
    {
      name: '冬季',
      from: { month: 10, date: 1 },
      to: { month: 4, date: 30 },
      morning: { open: 480, close: 720 },
      afternoon: { open: 870, close: 1050 },
    },
  ],
};

/** Far enough from both ends that no walk below leaves the years whose notices are loaded. */
const FIRST = day(2004, 3, 1);
const LAST = day(2026, 10, 31);
const anyDay = fc.integer({ min: FIRST, max: LAST });
const anyMoment = fc.integer({ min: FIRST * MINUTES_PER_DAY, max: LAST * MINUTES_PER_DAY });
const nearby = fc.integer({ min: 0, max: 30 * MINUTES_PER_DAY });
const anyCount = fc.integer({ min: 1, max: 25 });

function value<T>(answer: Answer<T>): T {
  if (!answer.known) throw new Error(answer.because.join());
  return answer.value;
}

test('walking back undoes walking forth', () => {
  fc.assert(
    fc.property(anyDay, anyCount, (start, n) => {
      const after = value(nthWorkdayAfter(calendar, start, n));
      // From a workday the walk returns to it, from a rest day to the last workday before.
      const home = isWorkday(calendar, start) ? start : value(nthWorkdayBefore(calendar, start, 1));
      expect(value(nthWorkdayBefore(calendar, after, n))).toBe(home);
      expect(isWorkday(calendar, after)).toBe(true);
      expect(after).toBeGreaterThan(start);
    }),
  );
});

test('the n-th workday after is n workdays away', () => {
  fc.assert(
    fc.property(anyDay, anyCount, (start, n) => {
      const days = value(workdaysBetween(calendar, start, value(nthWorkdayAfter(calendar, start, n))));
      expect(days).toHaveLength(n);
      expect(days.every((each) => isWorkday(calendar, each))).toBe(true);
    }),
  );
});

test('workdays between add up', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(60), fc.nat(60), (from, first, second) => {
      const [middle, to] = [Math.min(LAST, from + first), Math.min(LAST, from + first + second)];
      const parts = [workdaysBetween(calendar, from, middle), workdaysBetween(calendar, middle, to)];
      expect(parts.flatMap(value)).toEqual(value(workdaysBetween(calendar, from, to)));
    }),
  );
});

test('office minutes add up, grow with time and never exceed it', () => {
  fc.assert(
    fc.property(anyMoment, nearby, nearby, (from, first, second) => {
      const end = LAST * MINUTES_PER_DAY;
      const [middle, to] = [Math.min(end, from + first), Math.min(end, from + first + second)];
      const minutes = (a: number, b: number): number => value(officeMinutes(calendar, hours, a, b));
      expect(minutes(from, middle) + minutes(middle, to)).toBe(minutes(from, to));
      expect(minutes(from, middle)).toBeLessThanOrEqual(minutes(from, to));
      expect(minutes(from, to)).toBeLessThanOrEqual(to - from);
      expect(minutes(to, from)).toBe(0 - minutes(from, to));
    }),
  );
});

test('office minutes agree with a clock that ticks through every minute', () => {
  fc.assert(
    fc.property(anyMoment, fc.nat(3 * MINUTES_PER_DAY), (from, length) => {
      let ticks = 0;
      for (let at = from; at < from + length; at += 1) {
        const time = at - dayOfMoment(at) * MINUTES_PER_DAY;
        const isSummer = /-0[5-9]-/.test(isoDay(dayOfMoment(at)));
        const afternoon = isSummer ? time >= 900 && time < 1080 : time >= 870 && time < 1050;
        if (isWorkday(calendar, dayOfMoment(at)) && ((time >= 480 && time < 720) || afternoon)) ticks += 1;
      }
      expect(value(officeMinutes(calendar, hours, from, from + length))).toBe(ticks);
    }),
    { numRuns: 40 },
  );
});

test('a booking window is five workdays, ascending, before the day, with no workday skipped', () => {
  fc.assert(
    fc.property(anyDay, (booked) => {
      const days = value(bookingWindow(calendar, booked, LEAD));
      expect(days).toHaveLength(5);
      expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
      const first = days[0] ?? booked;
      expect(value(workdaysBetween(calendar, first - 1, booked - 1))).toEqual(days);
    }),
  );
});

test('a bookable day is a Saturday or Sunday that the package calls neither holiday nor workday', () => {
  for (let each: Day = FIRST; each <= LAST; each += 1) {
    if (!value(isBookableDay(calendar, each))) continue;
    expect(weekday(each)).toBeGreaterThanOrEqual(6);
    expect(chineseDays.holidays).not.toHaveProperty([isoDay(each)]);
    expect(chineseDays.workdays).not.toHaveProperty([isoDay(each)]);
  }
});

test('the days an application can reach are exactly the bookable days whose window holds it', () => {
  fc.assert(
    fc.property(anyDay, (appliedOn) => {
      const expected: Day[] = [];
      for (let each = appliedOn + 1; each <= appliedOn + 20; each += 1) {
        const inWindow = value(bookingWindow(calendar, each, LEAD)).includes(appliedOn);
        if (inWindow && value(isBookableDay(calendar, each))) expected.push(each);
      }
      expect(value(nextBookableDays(calendar, appliedOn, 99, LEAD))).toEqual(expected);
    }),
  );
});

test('every day has a kind that agrees with the package', () => {
  for (let each: Day = FIRST; each <= LAST; each += 1) {
    const iso = isoDay(each);
    const works = iso in chineseDays.workdays || (!(iso in chineseDays.holidays) && weekday(each) < 6);
    expect(isWorkday(calendar, each), iso).toBe(works);
  }
});
