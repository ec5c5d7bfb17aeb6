import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterOfficeMinutes, officeMinutes, type OfficeHours } from '../../../rules/calendar';
import { isoMoment } from '../../../rules/time/moment';
import { settings } from '../scenarios/lawful';
import { calendar } from '../scenarios/scenario';
import { at } from '../scenarios/when';

const hours: OfficeHours = settings.hours ?? { seasons: [] };

describe('a deadline in office time (8:00-12:00, 15:00-18:00)', () => {
  test.each([
    { name: 'within the morning', from: '2026-05-11T09:00', minutes: 60, end: '2026-05-11T10:00' },
    { name: 'exactly at closing time', from: '2026-05-11T17:00', minutes: 60, end: '2026-05-11T18:00' },
    { name: 'over noon', from: '2026-05-11T11:30', minutes: 60, end: '2026-05-11T15:30' },
    { name: 'overnight', from: '2026-05-11T17:30', minutes: 60, end: '2026-05-12T08:30' },
    { name: 'from a rest day', from: '2026-05-16T10:00', minutes: 60, end: '2026-05-18T09:00' },
    {
      name: 'over 劳动节, into the winter of April',
      from: '2026-04-30T17:00',
      minutes: 60,
      end: '2026-05-06T08:30',
    },
  ])('$name', ({ from, minutes, end }) => {
    const answer = afterOfficeMinutes(calendar, hours, at(from), minutes);
    expect(answer.known && isoMoment(answer.value)).toBe(end);
  });

  test('is where so many office minutes have passed and not a minute more', () => {
    const from = fc.integer({ min: at('2026-01-01T00:00'), max: at('2026-11-30T00:00') });
    fc.assert(
      fc.property(from, fc.integer({ min: 1, max: 2000 }), (start, minutes) => {
        const end = afterOfficeMinutes(calendar, hours, start, minutes);
        expect(end.known && officeMinutes(calendar, hours, start, end.value)).toMatchObject({
          value: minutes,
        });
        expect(end.known && officeMinutes(calendar, hours, start, end.value - 1)).toMatchObject({
          value: minutes - 1,
        });
      }),
    );
  });

  test('is unknown where the calendar is, and where no hours are set', () => {
    expect(afterOfficeMinutes(calendar, hours, at('2026-12-28T17:50'), 60)).toMatchObject({
      known: false,
      because: ['2027年放假通知尚未导入，2026年12月29日（周二）是否放假、调休未知'],
    });
    expect(afterOfficeMinutes(calendar, { seasons: [] }, at('2026-05-11T09:00'), 60)).toMatchObject({
      known: false,
      because: ['5月11日（周一）的办公时间尚未设置'],
    });
  });
});
